// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.index.disk.FileTree;
import org.ortelius.index.disk.WholeFile;

/**
 * The folder of a private cluster: {@code DATA/pg}, or a link there to a place that the server's user can reach, and the files with the
 * passwords of its owner and of its reader.
 */
record ClusterFolder(Path data, ServerUser user) {

    static final String NAME = "pg";

    private static final String HALF = "pg.new";

    /** Where the cluster lies when the server cannot work in the data folder, as below {@code /root}, which is closed to its user. */
    private static final Path REACHABLE_ROOT = Path.of("/var/lib/ortelius");

    /** pg_ctl hands paths to a shell, in double quotes. */
    private static final Pattern UNSAFE = Pattern.compile("[\"$`\\\\]");

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 256MB
            work_mem = 32MB
            maintenance_work_mem = 256MB
            # COPY into a table of the same transaction writes no WAL; nobody replicates a private cluster
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 4GB
            checkpoint_timeout = 30min
            jit = off
            logging_collector = off
            log_min_messages = fatal
            """;

    private Path home() {
        return data.resolve(NAME);
    }

    String password() {
        return password(passwordFile());
    }

    String readerPassword() {
        return password(readerPasswordFile());
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException cause) {
            throw new OrteliusException("cannot read %s: %s".formatted(file, cause.getMessage()), cause);
        }
    }

    /** For clusters from before there was a reader, too. */
    void requireReaderPassword() throws IOException {
        if (!Files.exists(readerPasswordFile())) {
            writePassword(readerPasswordFile());
        }
    }

    /**
     * Builds the cluster beside its place and renames it, so that a killed start leaves nothing half-made. Each start builds in a folder of its
     * own: what a killed one had begun goes on for a while.
     */
    void create(ServerPrograms programs) throws IOException, Command.Failed {
        Path target =
                user.canReach(home()) && !UNSAFE.matcher(home().toString()).find() ? home() : elsewhere();
        removeHalves(target.getParent());
        Path next = Files.createTempDirectory(target.getParent(), HALF);
        user.own(next);
        writePassword(passwordFile());
        Path handed = next.resolveSibling(next.getFileName() + ".password");
        try {
            Files.copy(passwordFile(), handed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            user.own(handed);
            user.command(List.of(
                            programs.bin().resolve("initdb").toString(),
                            "-D",
                            next.toString(),
                            "-U",
                            Database.USER,
                            "--pwfile=" + handed,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C"))
                    .run();
        } finally {
            Files.deleteIfExists(handed);
        }
        Path settings = next.resolve("ortelius.conf");
        Files.writeString(settings, SETTINGS);
        user.own(settings);
        Files.writeString(next.resolve("postgresql.conf"), "include 'ortelius.conf'\n", StandardOpenOption.APPEND);
        WholeFile.sync(next);
        WholeFile.move(next, target);
        if (!target.equals(home())) {
            Files.createSymbolicLink(home(), target);
            WholeFile.sync(data);
        }
        removeHalves(target.getParent());
    }

    private static void removeHalves(Path parent) {
        try (var halves = Files.newDirectoryStream(parent, HALF + "*")) {
            for (Path half : halves) {
                FileTree.delete(half);
            }
        } catch (IOException stillGrowing) {
            // and in nobody's way
        }
    }

    private Path elsewhere() throws IOException {
        Path target = REACHABLE_ROOT
                .resolve(Integer.toHexString(data.toString().hashCode()))
                .resolve("pg");
        Files.createDirectories(target.getParent());
        for (Path open : List.of(REACHABLE_ROOT, target.getParent())) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        FileTree.delete(target);
        Files.deleteIfExists(home());
        System.err.printf("PostgreSQL cannot work in %s: its cluster lies in %s%n", data, target);
        return target;
    }

    private static void writePassword(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var ofOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        WholeFile.write(file, HexFormat.of().formatHex(bytes), ofOwner);
    }

    private Path passwordFile() {
        return data.resolve("pg.password");
    }

    private Path readerPasswordFile() {
        return data.resolve("pg.reader.password");
    }
}
