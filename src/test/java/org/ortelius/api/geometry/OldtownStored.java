// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ortelius.api.Oldtown;
import org.ortelius.api.StoredData;
import org.ortelius.importer.postgres.Database;

/** The service over {@link Oldtown} and a real PostGIS that knows the outline of its street. */
public final class OldtownStored extends StoredData {

    private static final String OUTLINE = """
            CREATE SCHEMA oldtown_1;
            CREATE TABLE oldtown_1.feature (
                id bigint PRIMARY KEY, osm_type char(1), osm_id bigint, key text NOT NULL, value text NOT NULL,
                geometry geometry(Geometry, 4326) NOT NULL);
            INSERT INTO oldtown_1.feature VALUES
                (3, 'W', 10, 'highway', 'residential', 'SRID=4326;LINESTRING(6.15 49.2, 6.2 49.20001, 6.25 49.2)');
            """;

    @Override
    protected void fill(Path data, Database empty) throws IOException, SQLException {
        Oldtown.makeLive(data, "oldtown_1");
        try (var connection = empty.connect();
                var statement = connection.createStatement()) {
            statement.execute(OUTLINE);
        }
    }
}
