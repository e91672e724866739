// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.ortelius.importer.resolve.ground.FoundTexts;
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

    private static final String OF_SUBJECTS = """
            SELECT DISTINCT ON (way.id) way.id, river.id
            FROM subject way
            CROSS JOIN LATERAL (
                SELECT * FROM osm_relation o WHERE o.member_ids @> ARRAY[way.osm_id] OFFSET 0) r
            CROSS JOIN LATERAL (
                SELECT * FROM feature f
                WHERE f.osm_type = 'R' AND f.osm_id = r.id AND f.key = 'waterway' OFFSET 0) river
            CROSS JOIN unnest(r.member_ids, r.member_roles) WITH ORDINALITY AS m(id, role, place)
            WHERE way.osm_type = 'W' AND way.key = 'waterway'
                AND m.id = way.osm_id AND substr(r.member_types, m.place::int, 1) = 'W'
                AND (m.role IN ('', 'main_stream')
                    OR m.role = 'side_stream' AND way.names->>'name' = river.names->>'name')
            ORDER BY way.id, river.osm_id
            """;

    public static final Waterways NONE = new Waterways(FoundTexts.NONE);

    private final FoundTexts rivers;

    private Waterways(FoundTexts rivers) {
        this.rivers = rivers;
    }

    /** @param folder for temporary files */
    public static Waterways load(Schema schema, Path folder) throws SQLException {
        return new Waterways(FoundTexts.all(schema, MEMBERS, folder));
    }

    /** For the ways in table {@code subject}. */
    public static Waterways ofSubjects(Schema schema) throws SQLException {
        return new Waterways(FoundTexts.few(schema, OF_SUBJECTS));
    }

    /** The river that a feature is a part of, by feature id. */
    public Optional<Long> riverOf(long featureId) {
        return rivers.of(featureId).map(Long::valueOf);
    }
}
