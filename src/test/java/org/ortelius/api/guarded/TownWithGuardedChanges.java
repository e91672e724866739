// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

import java.sql.SQLException;
import org.ortelius.api.DrawnTown;
import org.ortelius.importer.postgres.Database;

/** The drawn town after updates whose changes were held back: one deletes the town, two others spoil areas. */
public class TownWithGuardedChanges extends DrawnTown {

    private static final String HELD_BACK = """
            SET search_path TO %s, public;
            INSERT INTO pending_deletion SELECT id FROM feature WHERE osm_type = 'R' AND osm_id = 1;
            INSERT INTO refused_change (osm_type, osm_id, key, value, name, country_code, refused_at, reason) VALUES
                ('W', 99, 'natural', 'wood', 'Long Wood', 'lu', '2026-01-02 03:04:05+00', 'Area reduced from 4 to 1'),
                ('R', 98, 'boundary', 'administrative', NULL, NULL, now(), 'Invalid geometry');
            """;

    @Override
    protected void change(Database imported, String schema) throws SQLException {
        try (var connection = imported.connect();
                var statement = connection.createStatement()) {
            statement.execute(HELD_BACK.formatted(schema));
        }
    }
}
