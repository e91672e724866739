// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodePackerTest {

    private record Packed(long firstId, byte[] bytes) {}

    private static List<Packed> packed(Collection<RandomNodes.Node> nodes, NodePacker.Room room) throws SQLException {
        var blocks = new ArrayList<Packed>();
        var packer = new NodePacker((firstId, bytes) -> blocks.add(new Packed(firstId, bytes)), room);
        for (var node : nodes) {
            packer.add(node.id(), node.version(), node.lon(), node.lat());
        }
        packer.flush();
        return blocks;
    }

    private static List<RandomNodes.Node> unpacked(List<Packed> blocks) {
        var nodes = new ArrayList<RandomNodes.Node>();
        for (Packed packed : blocks) {
            var block = NodeBlock.unpacked(packed.firstId, packed.bytes);
            assertThat(block.id(0)).isEqualTo(packed.firstId);
            for (int i = 0; i < block.size(); i++) {
                nodes.add(new RandomNodes.Node(block.id(i), block.version(i), block.lon(i), block.lat(i)));
            }
        }
        return nodes;
    }

    @ParameterizedTest
    @EnumSource(NodePacker.Room.class)
    void what_is_packed_is_unpacked(NodePacker.Room room) throws SQLException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new RandomNodes(seed);
            var nodes = random.some(1 + random.below(3000)).values();
            var blocks = packed(nodes, room);
            assertThat(unpacked(blocks)).as("seed %d", seed).containsExactlyElementsOf(nodes);
            assertThat(blocks).as("seed %d", seed).allMatch(block -> block.bytes.length <= NodePacker.MOST_BYTES);
        }
    }

    @Test
    void the_ends_of_all_ranges_are_packed() throws SQLException {
        var nodes = List.of(
                new RandomNodes.Node(Long.MIN_VALUE, Integer.MIN_VALUE, -1_800_000_000, -900_000_000),
                new RandomNodes.Node(-1, Integer.MAX_VALUE, 1_800_000_000, 900_000_000),
                new RandomNodes.Node(1L << 60, Integer.MIN_VALUE, -1_800_000_000, -900_000_000),
                new RandomNodes.Node(3L << 60, Integer.MAX_VALUE, 1_800_000_000, 900_000_000),
                new RandomNodes.Node(Long.MAX_VALUE, 0, 0, 0));
        assertThat(unpacked(packed(nodes, NodePacker.Room.NONE))).containsExactlyElementsOf(nodes);
    }

    @Test
    void nodes_beside_each_other_take_seven_bytes() throws SQLException {
        var nodes = new ArrayList<RandomNodes.Node>();
        for (int i = 0; i < 100_000; i++) {
            nodes.add(new RandomNodes.Node(3L * i, 1, 95_000_000 + i % 7 * 9_000, 470_000_000 + i % 5 * 9_000));
        }
        long bytes = packed(nodes, NodePacker.Room.NONE).stream()
                .mapToLong(block -> block.bytes.length)
                .sum();
        assertThat(bytes).isBetween(600_000L, 720_000L);
    }

    @Test
    void a_block_that_is_cut_for_a_change_keeps_room() throws SQLException {
        var nodes = new RandomNodes(1).some(5000).values();
        var full = packed(nodes, NodePacker.Room.NONE);
        var roomy = packed(nodes, NodePacker.Room.FOR_CHANGES);
        assertThat(full.subList(0, full.size() - 1)).allMatch(block -> block.bytes.length > 1950);
        assertThat(roomy.subList(0, roomy.size() - 1)).allMatch(block -> block.bytes.length < 1700);
    }

    @Test
    void an_id_that_does_not_rise_is_a_mistake() throws SQLException {
        var packer = new NodePacker((firstId, bytes) -> {});
        packer.add(5, 1, 1, 1);
        assertThatThrownBy(() -> packer.add(5, 1, 1, 1)).hasMessage("node 5 after 5");
    }
}
