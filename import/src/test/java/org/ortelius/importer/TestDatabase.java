// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.postgres.Folders;

/** The one private PostgreSQL of a test run, stopped and deleted with the JVM. */
public final class TestDatabase {

    private static final TestDatabase INSTANCE = new TestDatabase();

    private final Path folder;
    private final Database database;

    private TestDatabase() {
        folder = newFolder();
        database = Database.open(folder, null);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            Folders.delete(folder);
        }));
    }

    public static Database get() {
        return INSTANCE.database;
    }

    /** A fresh folder that PostgreSQL's user can reach, unlike JUnit's. */
    public static Path newFolder() {
        try {
            var folder = Files.createTempDirectory("ortelius-import-test");
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
