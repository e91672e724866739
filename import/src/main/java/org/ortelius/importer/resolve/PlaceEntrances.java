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

    /** What indexing looks the entrances of places up by. */
    private static final String KEY = "CREATE INDEX IF NOT EXISTS place_entrance_place ON place_entrance (place_id)";

    /** The same for the places that are being resolved, one by one, which finds the keys of tables also through views. */
    private static final String ATTACH_RESOLVED = """
            INSERT INTO place_entrance (place_id, entrance_id)
            SELECT DISTINCT p.id, e.osm_id
            FROM place p
            CROSS JOIN LATERAL (SELECT * FROM subject s WHERE s.id = p.id OFFSET 0) f
            CROSS JOIN LATERAL (SELECT nodes FROM osm_way o WHERE o.id = f.osm_id AND o.tags IS NOT NULL OFFSET 0) w
            CROSS JOIN unnest(w.nodes) AS node(id)
            CROSS JOIN LATERAL (SELECT osm_id FROM entrance x WHERE x.osm_id = node.id OFFSET 0) e
            WHERE f.osm_type = 'W' AND (p.rank_search > 27 OR f.key IN ('landuse', 'leisure'))
            ORDER BY p.id, e.osm_id
            """;

    private final Schema schema;

    public PlaceEntrances(Schema schema) {
        this.schema = schema;
    }

    /** Fills table {@code place_entrance}; needs the keys of places. */
    public void attach() {
        run(ATTACH);
        if (!schema.isAbove()) {
            run(KEY);
        }
    }

    /** The same for the places that an update resolves, whose features are in table {@code subject}. */
    public void attachResolved() {
        run(ATTACH_RESOLVED);
    }

    private void run(String attach) {
        try {
            schema.run(attach);
        } catch (SQLException cause) {
            throw new StageFailed("attaching entrances", cause);
        }
    }
}
