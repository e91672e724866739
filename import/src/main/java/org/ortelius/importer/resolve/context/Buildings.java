// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.ground.FoundTexts;
import org.ortelius.importer.schema.Schema;

/**
 * The addresses of buildings for the nodes that stand in them without one of their own, marked {@code _inherited}; place-model.md 4.4.
 * Thread-safe.
 */
public final class Buildings {

    /** The function behind {@code ?|}, which JDBC would take for a parameter. */
    private static final String ADDRESSED_AREA =
            "ST_Dimension(%1$s) = 2 AND jsonb_exists_any(%2$saddress, ARRAY['housenumber', 'street', 'place'])";

    private static final String INDEX = "CREATE INDEX ON packed_feature USING gist (unpacked(shape)) WHERE "
            + ADDRESSED_AREA.formatted("unpacked(shape)", "");

    /** If several buildings are around a node, the first one counts. A lateral query finds the index also where features are a view. */
    private static final String NODES_INSIDE = """
            SELECT DISTINCT ON (node.id) node.id, (building.address || '{"_inherited": ""}')::text
            FROM %2$s node
            CROSS JOIN LATERAL (
                SELECT * FROM feature area
                WHERE area.geometry && node.geometry AND %1$s AND ST_Covers(area.geometry, node.geometry)
                OFFSET 0) building
            WHERE node.osm_type = 'N' AND node.address = '{}' AND node.key <> 'place'
            ORDER BY node.id, building.osm_type DESC, building.osm_id
            """;

    static final Buildings NONE = new Buildings(FoundTexts.NONE);

    private final FoundTexts addresses;

    private Buildings(FoundTexts addresses) {
        this.addresses = addresses;
    }

    /** @param folder for temporary files */
    static Buildings load(Schema schema, Path folder) throws SQLException {
        if (!schema.isAbove()) {
            schema.run(INDEX);
        }
        return new Buildings(FoundTexts.all(schema, around("feature"), folder));
    }

    /** Those around the nodes in table {@code subject}. */
    static Buildings ofSubjects(Schema schema) throws SQLException {
        return new Buildings(FoundTexts.few(schema, around("subject")));
    }

    private static String around(String nodes) {
        return NODES_INSIDE.formatted(ADDRESSED_AREA.formatted("area.geometry", "area."), nodes);
    }

    /** The address of the building that a node without an address stands in. */
    public Optional<Map<String, String>> addressAround(FeatureContext node) {
        return addresses.of(node.id()).map(TagJson::read);
    }
}
