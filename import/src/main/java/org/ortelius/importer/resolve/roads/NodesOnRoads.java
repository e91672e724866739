// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.resolve.ground.FoundTexts;
import org.ortelius.importer.schema.Schema;

/** Which features are nodes of a street, such as bus stops and crossings; place-model.md 4.2 (4). Thread-safe. */
public final class NodesOnRoads {

    /** If several streets go through a node, the one with the lowest id counts. */
    private static final String NODES = """
            SELECT f.id, min(w.id)
            FROM osm_way w
            JOIN feature road ON road.osm_type = 'W' AND road.osm_id = w.id AND road.key = 'highway'
            CROSS JOIN unnest(w.nodes) AS node(id)
            JOIN feature f ON f.osm_type = 'N' AND f.osm_id = node.id AND f.key <> 'place'
            GROUP BY f.id
            """;

    private static final String SUBJECTS = """
            SELECT f.id, min(w.id)
            FROM subject f
            CROSS JOIN LATERAL (
                SELECT id FROM osm_way o
                WHERE node_groups(o.nodes) @> ARRAY[f.osm_id >> 6] AND o.nodes @> ARRAY[f.osm_id] OFFSET 0) w
            CROSS JOIN LATERAL (
                SELECT FROM feature r WHERE r.osm_type = 'W' AND r.osm_id = w.id AND r.key = 'highway' OFFSET 0) road
            WHERE f.osm_type = 'N' AND f.key <> 'place'
            GROUP BY f.id
            """;

    public static final NodesOnRoads NONE = new NodesOnRoads(FoundTexts.NONE, way -> null);

    private final FoundTexts ways;
    private final LongFunction<@Nullable Road> roads;

    private NodesOnRoads(FoundTexts ways, LongFunction<@Nullable Road> roads) {
        this.ways = ways;
        this.roads = roads;
    }

    /** @param folder for temporary files */
    public static NodesOnRoads load(Schema schema, Roads roads, Path folder) throws SQLException {
        return new NodesOnRoads(FoundTexts.all(schema, NODES, folder), roads::ofWay);
    }

    /** For the nodes in table {@code subject}. */
    public static NodesOnRoads ofSubjects(Schema schema, Roads roads) throws SQLException {
        return new NodesOnRoads(FoundTexts.few(schema, SUBJECTS), roads::ofWay);
    }

    /** The street that a node feature is part of. */
    public Optional<Road> roadThrough(long featureId) {
        return ways.of(featureId).map(way -> roads.apply(Long.parseLong(way)));
    }
}
