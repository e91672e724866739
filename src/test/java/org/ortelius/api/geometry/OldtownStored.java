// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.ortelius.api.Oldtown;
import org.ortelius.api.StoredSettings;
import org.ortelius.importer.postgres.Database;

/** The service over {@link Oldtown} and a real PostGIS that knows the outline of its street. */
public final class OldtownStored implements QuarkusTestResourceLifecycleManager {

    private static final String OUTLINE = """
            CREATE SCHEMA oldtown_1;
            CREATE TABLE oldtown_1.feature (
                id bigint PRIMARY KEY, osm_type char(1), osm_id bigint, key text NOT NULL, value text NOT NULL,
                geometry geometry(Geometry, 4326) NOT NULL);
            INSERT INTO oldtown_1.feature VALUES
                (3, 'W', 10, 'highway', 'residential', 'SRID=4326;LINESTRING(6.15 49.2, 6.2 49.20001, 6.25 49.2)');
            """;

    private Database database;

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("oldtown");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            Oldtown.makeLive(data, "oldtown_1");
            database = Database.open(data, null);
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute(OUTLINE);
            }
            return StoredSettings.of(data, database);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
