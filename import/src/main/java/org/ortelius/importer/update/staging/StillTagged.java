// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.staging;

import java.sql.SQLException;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.TableLoad;

/** Which large areas that changed are ways that still have the tag which made them areas; {@code guard.sql} asks, and cannot read packed tags. */
public final class StillTagged {

    private static final String WAYS = """
            SELECT o.id, o.key, o.value, w.tags
            FROM staged.dirty t
            JOIN live.feature o ON (o.osm_type, o.osm_id) = (t.osm_type, t.osm_id)
            CROSS JOIN LATERAL (SELECT tags FROM world.osm_way v WHERE v.id = o.osm_id OFFSET 0) w
            WHERE t.osm_type = 'W' AND ST_Dimension(o.geometry) = 2 AND ST_Area(o.geometry) > 0.02
            """;

    private StillTagged() {}

    /** Fills table {@code still_tagged}. */
    public static void find(Staging staging) throws SQLException {
        try (var connection = staging.live().connect();
                var found = new TableLoad(staging.staged(), "still_tagged", "id")) {
            Sql.forEach(connection, staging.named(WAYS), row -> {
                if (row.getString(3).equals(PackedTags.unpack(row.getBytes(4)).get(row.getString(2)))) {
                    found.row().int8(row.getLong(1));
                }
            });
            found.finish();
        }
    }
}
