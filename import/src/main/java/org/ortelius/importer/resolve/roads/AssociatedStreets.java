// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.OsmRef;

/** Relations that tie houses to their street; they beat every other hint. Thread-safe. */
public final class AssociatedStreets {

    private static final String MEMBERS = """
            SELECT member_types, member_ids, member_roles FROM osm_relation
            WHERE tags->>'type' IN ('associatedStreet', 'street') ORDER BY id
            """;

    /** Those with a member in table {@code subject}. */
    private static final String OF_SUBJECTS = """
            SELECT DISTINCT ON (r.id) r.member_types, r.member_ids, r.member_roles
            FROM subject f
            CROSS JOIN LATERAL (
                SELECT * FROM osm_relation o
                WHERE o.member_ids @> ARRAY[f.osm_id] AND o.tags->>'type' IN ('associatedStreet', 'street') OFFSET 0) r
            ORDER BY r.id
            """;

    public static final AssociatedStreets NONE = new AssociatedStreets();

    private final Map<OsmRef, List<Road>> streetsByHouse = new HashMap<>();

    private AssociatedStreets() {}

    public static AssociatedStreets load(Schema schema, Roads roads) throws SQLException {
        return load(schema, roads, MEMBERS);
    }

    /** For what is in table {@code subject}. */
    public static AssociatedStreets ofSubjects(Schema schema, Roads roads) throws SQLException {
        return load(schema, roads, OF_SUBJECTS);
    }

    private static AssociatedStreets load(Schema schema, Roads roads, String relations) throws SQLException {
        var loaded = new AssociatedStreets();
        schema.forEach(
                relations,
                row -> loaded.add(
                        row.getString(1),
                        (Long[]) row.getArray(2).getArray(),
                        (String[]) row.getArray(3).getArray(),
                        roads));
        return loaded;
    }

    private void add(String types, Long[] ids, String[] roles, Roads roads) {
        var streets = new ArrayList<Road>();
        for (int i = 0; i < ids.length; i++) {
            Road road = types.charAt(i) == 'W' && roles[i].equals("street") ? roads.ofWay(ids[i]) : null;
            if (road != null && road.isNamed()) {
                streets.add(road);
            }
        }
        for (int i = 0; i < ids.length && !streets.isEmpty(); i++) {
            if (!roles[i].equals("street")) {
                var house = new OsmRef(OsmRef.Type.ofLetter(types.charAt(i)).orElseThrow(), ids[i]);
                streetsByHouse.putIfAbsent(house, streets);
            }
        }
    }

    /** The nearest street of the relation that a house is a member of. */
    public Optional<Road> streetOf(@Nullable OsmRef house, Envelope bounds) {
        if (house == null) {
            return Optional.empty();
        }
        var streets = streetsByHouse.getOrDefault(house, List.of());
        return streets.stream()
                .min(java.util.Comparator.comparingDouble((Road road) -> road.distanceTo(bounds))
                        .thenComparing(Road.BY_OBJECT));
    }
}
