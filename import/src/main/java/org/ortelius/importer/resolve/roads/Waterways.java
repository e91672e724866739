// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;

/** Which ways are parts of a river's relation, and so one place with it; place-model.md 3.5. Thread-safe. */
public final class Waterways {

    /** If a way belongs to several relations, the one with the lowest id counts. */
    private static final String MEMBERS = """
            SELECT DISTINCT ON (way.id) way.id, river.id
            FROM feature river
            JOIN osm_relation r ON r.id = river.osm_id
            CROSS JOIN unnest(r.member_ids, r.member_roles) WITH ORDINALITY AS m(id, role, place)
            JOIN feature way ON way.osm_type = 'W' AND way.osm_id = m.id AND way.key = 'waterway'
            WHERE river.osm_type = 'R' AND river.key = 'waterway' AND substr(r.member_types, m.place::int, 1) = 'W'
                AND (m.role IN ('', 'main_stream')
                    OR m.role = 'side_stream' AND way.names->>'name' = river.names->>'name')
            ORDER BY way.id, river.osm_id
            """;

    private final Map<Long, Long> rivers;

    private Waterways(Map<Long, Long> rivers) {
        this.rivers = rivers;
    }

    public static Waterways load(Schema schema) throws SQLException {
        return new Waterways(Rows.byId(schema, MEMBERS, row -> row.getLong(2)));
    }

    /** The river that a feature is a part of, by feature id. */
    public Optional<Long> riverOf(long featureId) {
        return Optional.ofNullable(rivers.get(featureId));
    }
}
