// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class NodePositionsTest {

    @TempDir
    private Path folder;

    private NodePositions positions;

    @BeforeEach
    void create() {
        positions = new NodePositions(folder.resolve("tmp"));
    }

    @AfterEach
    void close() {
        positions.close();
    }

    private void fill(TreeMap<Long, RandomNodes.Node> nodes) throws SQLException {
        var packer = new NodePacker(positions::add);
        for (var node : nodes.values()) {
            packer.add(node.id(), node.version(), node.lon(), node.lat());
        }
        packer.flush();
        positions.complete();
    }

    @Test
    void an_empty_store_knows_no_node() {
        positions.complete();
        assertThat(positions.apply(1)).isNull();
    }

    @Test
    void a_node_is_found_by_its_id_and_others_are_not() throws SQLException {
        var nodes = new TreeMap<Long, RandomNodes.Node>();
        nodes.put(-7L, new RandomNodes.Node(-7, 1, 1, 2));
        nodes.put(10L, new RandomNodes.Node(10, 1, 951_234_567, 470_000_001));
        nodes.put(20L, new RandomNodes.Node(20, 1, -1_800_000_000, -900_000_000));
        nodes.put(Long.MAX_VALUE, new RandomNodes.Node(Long.MAX_VALUE, 1, 1_800_000_000, 900_000_000));
        fill(nodes);
        assertThat(positions.apply(-7)).isEqualTo(new Coordinate(1e-7, 2e-7));
        assertThat(positions.apply(10)).isEqualTo(new Coordinate(95.1234567, 47.0000001));
        assertThat(positions.apply(20)).isEqualTo(new Coordinate(-180, -90));
        assertThat(positions.apply(Long.MAX_VALUE)).isEqualTo(new Coordinate(180, 90));
        for (long absent : new long[] {Long.MIN_VALUE, -10, 0, 9, 11, 19, 21, Long.MAX_VALUE - 1}) {
            assertThat(positions.apply(absent)).as("node %d", absent).isNull();
        }
    }

    /** More blocks than are kept unpacked, asked in any order. */
    @Test
    void many_nodes_are_found_by_several_threads() throws SQLException {
        var nodes = new RandomNodes(3).some(500_000);
        fill(nodes);
        var ids = nodes.keySet().stream().mapToLong(Long::longValue).toArray();
        new Random(4).ints(1_000_000, 0, ids.length).parallel().forEach(i -> {
            var node = nodes.get(ids[i]);
            assertThat(positions.apply(ids[i])).isEqualTo(new Coordinate(node.lon() / 1e7, node.lat() / 1e7));
            if (!nodes.containsKey(ids[i] + 1)) {
                assertThat(positions.apply(ids[i] + 1)).isNull();
            }
        });
    }

    @Test
    void its_file_has_no_name() throws SQLException {
        fill(new RandomNodes(5).some(10));
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }
}
