// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ortelius.importer.OrteliusException;

/**
 * The folder of {@code initdb} and {@code pg_ctl} of a PostgreSQL that has PostGIS. Installs Debian's packages when there is
 * none and the caller is root; else the error names them.
 */
record ServerPrograms(Path bin) {

    private static final String PACKAGE = "postgresql-postgis";
    private static final Path CLUSTER_SETTINGS = Path.of("/etc/postgresql-common/createcluster.conf");

    static ServerPrograms findOrInstall(ServerUser user) {
        return find().or(() -> install(user))
                .orElseThrow(() -> new OrteliusException(
                        "no PostgreSQL with PostGIS on this machine: install it (Debian: apt-get install %s) or name a database with --db"
                                .formatted(PACKAGE)));
    }

    /** Asks pg_config, two processes that a start would wait for, only where Debian's folders have none. */
    private static Optional<ServerPrograms> find() {
        return Stream.<Supplier<Stream<Installation>>>of(ServerPrograms::debianVersions, ServerPrograms::pgConfig)
                .flatMap(Supplier::get)
                .filter(ServerPrograms::hasPostgis)
                .findFirst()
                .map(i -> new ServerPrograms(i.bin));
    }

    private record Installation(Path bin, Path share) {}

    private static boolean hasPostgis(Installation installation) {
        return Files.isExecutable(installation.bin.resolve("initdb"))
                && Files.exists(installation.share.resolve("extension/postgis.control"));
    }

    private static Stream<Installation> debianVersions() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions
                    .sorted(Comparator.comparing(
                                    (Path version) -> version.getFileName().toString())
                            .reversed())
                    .map(version -> new Installation(
                            version.resolve("bin"),
                            Path.of("/usr/share/postgresql").resolve(version.getFileName())))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<Installation> pgConfig() {
        try {
            Path bin = Path.of(Command.of(List.of("pg_config", "--bindir")).output());
            Path share = Path.of(Command.of(List.of("pg_config", "--sharedir")).output());
            return Stream.of(new Installation(bin, share));
        } catch (Command.Failed | IOException noSuchProgram) {
            return Stream.empty();
        }
    }

    private static Optional<ServerPrograms> install(ServerUser user) {
        if (!user.isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.err.println("installing Debian's " + PACKAGE + " (PostgreSQL and PostGIS, once) ...");
        try {
            keepDebianFromStartingACluster();
            Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive", "UCF_FORCE_CONFFOLD", "1");
            Command.of(List.of("apt-get", "update", "-qq")).with(quiet).run();
            Command.of(List.of(
                            "apt-get",
                            "install",
                            "-y",
                            "-qq",
                            "--no-install-recommends",
                            "-o",
                            "Dpkg::Options::=--force-confold",
                            PACKAGE))
                    .with(quiet)
                    .run();
            return find();
        } catch (Command.Failed | IOException failed) {
            throw new OrteliusException(
                    "cannot install %s: %s; install it by hand or name a database with --db"
                            .formatted(PACKAGE, failed.getMessage()),
                    failed);
        }
    }

    private static void keepDebianFromStartingACluster() throws IOException {
        if (!Files.exists(CLUSTER_SETTINGS)) {
            Files.createDirectories(CLUSTER_SETTINGS.getParent());
            Files.writeString(CLUSTER_SETTINGS, "create_main_cluster = false\n");
        }
    }
}
