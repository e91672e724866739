// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.schema.Schema;

/** Which features are nodes of a street, such as bus stops and crossings; place-model.md 4.2 (4). Thread-safe. */
final class NodesOnRoads {

    /** Of several streets through a node the one with the lowest id counts. */
    private static final String NODES = """
            SELECT f.id, min(w.id)
            FROM osm_way w
            JOIN feature road ON road.osm_type = 'W' AND road.osm_id = w.id AND road.key = 'highway'
            CROSS JOIN unnest(w.nodes) AS node(id)
            JOIN feature f ON f.osm_type = 'N' AND f.osm_id = node.id AND f.key <> 'place'
            GROUP BY f.id
            """;

    private final Map<Long, Road> roadsByFeature = new HashMap<>();

    private NodesOnRoads() {}

    static NodesOnRoads load(Schema schema, RoadIndex roads) throws SQLException {
        var loaded = new NodesOnRoads();
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(NODES);
            while (rows.next()) {
                Road road = roads.ofWay(rows.getLong(2));
                if (road != null) {
                    loaded.roadsByFeature.put(rows.getLong(1), road);
                }
            }
        }
        return loaded;
    }

    /** The street that a node feature is part of. */
    Optional<Road> roadThrough(long featureId) {
        return Optional.ofNullable(roadsByFeature.get(featureId));
    }
}
