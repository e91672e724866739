// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.nodes.NodeTable;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;

/** Of an object that is there several times, whatever the order, the highest version stays; of equal ones a deletion, else the first. */
class LateNodesTest {

    @TempDir
    private Path folder;

    /** One state of a node in a file; its position follows from where it stands. */
    private record State(long id, int version, boolean isGone, boolean isTagged, int nth) {

        String xml() {
            String start = "<node id='%d' version='%d' timestamp='2026-01-01T00:00:00Z' ".formatted(id, version);
            if (isGone) {
                return start + "visible='false'/>";
            }
            return start
                    + "lat='0.00%05d' lon='0'>%s</node>"
                            .formatted(nth, isTagged ? "<tag k='nth' v='%d'/>".formatted(nth) : "");
        }

        boolean beats(State earlier) {
            return version > earlier.version || version == earlier.version && isGone && !earlier.isGone;
        }
    }

    @Test
    void nodes_in_any_order_and_in_several_files() throws IOException, SQLException {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            var files = List.of(states(random, 0), states(random, 10_000));
            var expected = new TreeMap<Long, State>();
            files.forEach(states -> states.forEach(state -> {
                var earlier = expected.get(state.id);
                if (earlier == null || state.beats(earlier)) {
                    expected.put(state.id, state);
                }
            }));
            check(seed, files, expected);
        }
    }

    /** The first ones come in order. */
    private static List<State> states(Random random, int first) {
        var states = new ArrayList<State>();
        int inOrder = random.nextInt(400);
        for (int i = 0; i < 800; i++) {
            long id = i < inOrder ? 2L * i : random.nextInt(1000);
            states.add(new State(
                    id,
                    1 + random.nextInt(3),
                    i >= inOrder && random.nextInt(6) == 0,
                    random.nextInt(4) == 0,
                    first + i));
        }
        return states;
    }

    private void check(int seed, List<List<State>> files, TreeMap<Long, State> expected)
            throws IOException, SQLException {
        var schema = new Schema(TestDatabase.get(), "ortelius_late_nodes");
        schema.createTables();
        try {
            var paths = new ArrayList<Path>();
            for (List<State> states : files) {
                var xml = new StringBuilder("<osm version='0.6'>");
                states.forEach(state -> xml.append(state.xml()));
                paths.add(Files.writeString(folder.resolve("%d.osm".formatted(paths.size())), xml + "</osm>"));
            }
            new ReadExtracts(schema).run(paths, new Progress(new PrintStream(new ByteArrayOutputStream()), false));
            var there =
                    expected.values().stream().filter(state -> !state.isGone).toList();
            assertThat(stored(schema))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(there.stream()
                            .map(state -> "%d v%d %d".formatted(state.id, state.version, state.nth))
                            .toList());
            assertThat(schema.list(
                            "SELECT id || ' ' || version || ' ' || lat, tags FROM osm_node ORDER BY id",
                            row -> row.getString(1) + " "
                                    + PackedTags.unpack(row.getBytes(2)).get("nth")))
                    .as("tagged, seed %d", seed)
                    .containsExactlyElementsOf(there.stream()
                            .filter(State::isTagged)
                            .map(state -> "%d %d %d %d".formatted(state.id, state.version, state.nth, state.nth))
                            .toList());
            assertThat(new TreeSet<>(
                            schema.list("SELECT osm_id || ' ' || version FROM gone_object", row -> row.getString(1))))
                    .as("gone, seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(expected.values().stream()
                            .filter(State::isGone)
                            .map(state -> state.id + " " + state.version)
                            .toList());
        } finally {
            schema.drop();
        }
    }

    private static List<String> stored(Schema schema) throws SQLException {
        var nodes = new ArrayList<String>();
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            new NodeTable(connection)
                    .find(
                            "SELECT generate_series(0, 2000)",
                            (id, version, lon, lat) -> nodes.add("%d v%d %d".formatted(id, version, lat)));
        }
        return nodes;
    }
}
