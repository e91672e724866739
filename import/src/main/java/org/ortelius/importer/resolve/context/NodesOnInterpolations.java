// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.ground.FoundTexts;
import org.ortelius.importer.schema.Schema;

/** The addresses of interpolation ways for the nodes on them; place-model.md 4.4. Thread-safe. */
public final class NodesOnInterpolations {

    /** If several ways go through a node, the one with the lowest id counts. */
    private static final String NODES = """
            SELECT DISTINCT ON (f.id) f.id, (line.address - 'interpolation')::text
            FROM feature line
            JOIN osm_way w ON w.id = line.osm_id
            CROSS JOIN unnest(w.nodes) AS node(id)
            JOIN feature f ON f.osm_type = 'N' AND f.osm_id = node.id
            WHERE line.key = 'interpolation' AND line.address - 'interpolation' <> '{}'
            ORDER BY f.id, w.id
            """;

    private static final String SUBJECTS = """
            SELECT DISTINCT ON (f.id) f.id, (line.address - 'interpolation')::text
            FROM subject f
            CROSS JOIN LATERAL (
                SELECT id FROM osm_way o
                WHERE node_groups(o.nodes) @> ARRAY[f.osm_id >> 6] AND o.nodes @> ARRAY[f.osm_id] OFFSET 0) w
            CROSS JOIN LATERAL (
                SELECT * FROM feature l
                WHERE l.osm_type = 'W' AND l.osm_id = w.id AND l.key = 'interpolation' OFFSET 0) line
            WHERE f.osm_type = 'N' AND line.address - 'interpolation' <> '{}'
            ORDER BY f.id, w.id
            """;

    static final NodesOnInterpolations NONE = new NodesOnInterpolations(FoundTexts.NONE);

    private final FoundTexts addresses;

    private NodesOnInterpolations(FoundTexts addresses) {
        this.addresses = addresses;
    }

    /** To be called after the database has statistics of its features. @param folder for temporary files */
    static NodesOnInterpolations load(Schema schema, Path folder) throws SQLException {
        return new NodesOnInterpolations(FoundTexts.all(schema, NODES, folder));
    }

    /** For the nodes in table {@code subject}. */
    static NodesOnInterpolations ofSubjects(Schema schema) throws SQLException {
        return new NodesOnInterpolations(FoundTexts.few(schema, SUBJECTS));
    }

    /** The address of a node on an interpolation way: its own tags, and the way's for what it lacks; empty when it lacks nothing. */
    public Optional<Map<String, String>> addressOf(FeatureContext node) {
        return addresses
                .of(node.id())
                .map(TagJson::read)
                .map(ofWay -> together(ofWay, node.address()))
                .filter(address -> !address.equals(node.address()));
    }

    private static Map<String, String> together(Map<String, String> ofWay, Map<String, String> own) {
        var address = new HashMap<>(ofWay);
        address.putAll(own);
        return address;
    }
}
