// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.schema.Schema;

/** Which places an entrance leads to: the POIs, buildings and grounds on whose outline it lies; place-model.md 1.14. */
public final class PlaceEntrances {

    private static final String ATTACH = """
            INSERT INTO place_entrance (place_id, entrance_id)
            SELECT DISTINCT p.id, e.osm_id
            FROM entrance e
            JOIN (SELECT id, unnest(nodes) AS node FROM osm_way WHERE tags IS NOT NULL) w ON w.node = e.osm_id
            JOIN feature f ON f.osm_type = 'W' AND f.osm_id = w.id
            JOIN place p ON p.id = f.id
            WHERE p.rank_search > 27 OR f.key IN ('landuse', 'leisure')
            ORDER BY p.id, e.osm_id
            """;

    private final Schema schema;

    public PlaceEntrances(Schema schema) {
        this.schema = schema;
    }

    /** Fills table {@code place_entrance}; needs the keys of places. */
    public void attach() {
        try {
            schema.run(ATTACH);
        } catch (SQLException cause) {
            throw new StageFailed("attaching entrances", cause);
        }
    }
}
