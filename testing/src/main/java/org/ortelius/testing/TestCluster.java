// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ortelius.importer.postgres.Database;

/**
 * The one private PostgreSQL of a test run, started by the first world and stopped with the JVM. It is in a temporary folder that
 * others may enter, because PostgreSQL runs as another user if root runs the tests.
 */
final class TestCluster {

    private static final TestCluster INSTANCE = new TestCluster();

    private final Path root;
    private final Database database;

    private TestCluster() {
        try {
            root = Files.createTempDirectory("ortelius-test");
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        database = Database.open(root.resolve("cluster"), null);
        forgetWhenTheMachineFails();
        Runtime.getRuntime().addShutdownHook(new Thread(this::cleanUp, "delete test cluster"));
    }

    /** What is lost with the machine is made anew, so nothing waits for the disk; each table that is made or dropped would, several times. */
    private void forgetWhenTheMachineFails() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync TO off");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    static Database database() {
        return INSTANCE.database;
    }

    /** A fresh folder, deleted with the cluster. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory(INSTANCE.root, "world");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The database stops the server in a hook of its own, which runs beside this one. */
    private void cleanUp() {
        try {
            Path running = root.resolve("cluster/pg/postmaster.pid");
            for (int i = 0; i < 100 && Files.exists(running); i++) {
                Thread.sleep(100);
            }
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException | InterruptedException leftOver) {
            System.err.printf("could not delete %s: %s%n", root, leftOver.getMessage());
        }
    }
}
