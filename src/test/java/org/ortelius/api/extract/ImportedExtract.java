// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.extract;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.ortelius.api.StoredSettings;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;

/** The service over a fresh import of Liechtenstein and Autauga county. */
public final class ImportedExtract implements QuarkusTestResourceLifecycleManager {

    private static final Path EXTRACT = Path.of("../../shared/data/extracts/liechtenstein-autauga-2021.osm.pbf");

    private Database database;

    /** Whether the extract lies beside the project. */
    public static boolean isThere() {
        return Files.exists(EXTRACT);
    }

    /** After what all tests share: the last one's settings count. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("ortelius-extract");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            database = Database.open(data, null);
            new Import(database, data).run(List.of(EXTRACT));
            return StoredSettings.of(data, database);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
