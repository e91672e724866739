// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

class NodeTableTest {

    private final Schema schema = new Schema(TestDatabase.get(), "ortelius_node_table");
    private final TreeMap<Long, RandomNodes.Node> expected = new TreeMap<>();

    @BeforeEach
    void makeTables() throws SQLException {
        schema.createTables();
        schema.run("CREATE TABLE changed_node (LIKE osm_node)");
    }

    @AfterEach
    void dropThem() throws SQLException {
        schema.drop();
    }

    private void imported(TreeMap<Long, RandomNodes.Node> nodes) throws SQLException {
        try (var load = TableLoad.truncated(schema, "node_block", "first_id", "nodes")) {
            var packer =
                    new NodePacker((firstId, bytes) -> load.row().int8(firstId).bytes(bytes));
            for (var node : nodes.values()) {
                packer.add(node.id(), node.version(), node.lon(), node.lat());
            }
            packer.flush();
            load.finish();
        }
        expected.putAll(nodes);
    }

    /** @param nodes by id; null = it goes */
    private void change(TreeMap<Long, RandomNodes.@Nullable Node> nodes, boolean isCommitted) throws SQLException {
        try (var load = TableLoad.truncated(schema, "changed_node", "id", "version", "lon", "lat")) {
            for (var entry : nodes.entrySet()) {
                var node = entry.getValue();
                if (node == null) {
                    load.row().int8(entry.getKey()).int4(2).nothing().nothing();
                } else {
                    load.row()
                            .int8(node.id())
                            .int4(node.version())
                            .int4(node.lon())
                            .int4(node.lat());
                }
            }
            load.finish();
        }
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            new NodeTable(connection).change("changed_node");
            if (isCommitted) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        if (isCommitted) {
            nodes.forEach((id, node) -> {
                if (node == null) {
                    expected.remove(id);
                } else {
                    expected.put(id, node);
                }
            });
        }
    }

    private List<RandomNodes.Node> stored() throws SQLException {
        var nodes = new ArrayList<RandomNodes.Node>();
        schema.forEach("SELECT first_id, nodes FROM node_block ORDER BY first_id", row -> {
            assertThat(row.getBytes(2).length).isLessThanOrEqualTo(NodePacker.MOST_BYTES);
            var block = NodeBlock.unpacked(row.getLong(1), row.getBytes(2));
            for (int i = 0; i < block.size(); i++) {
                nodes.add(new RandomNodes.Node(block.id(i), block.version(i), block.lon(i), block.lat(i)));
            }
        });
        return nodes;
    }

    private List<Long> found(String ids) throws SQLException {
        var found = new ArrayList<Long>();
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            new NodeTable(connection).find(ids, (id, version, lon, lat) -> {
                assertThat(new RandomNodes.Node(id, version, lon, lat)).isEqualTo(expected.get(id));
                found.add(id);
            });
        }
        return found;
    }

    /** Nodes that come, move and go, one in ten of those that are there; ids before the first block and after the last, too. */
    private TreeMap<Long, RandomNodes.@Nullable Node> someChanges(RandomNodes random) {
        var changes = new TreeMap<Long, RandomNodes.@Nullable Node>();
        for (long id : expected.keySet()) {
            switch (random.below(40)) {
                case 0 -> changes.put(id, null);
                case 1, 2 -> changes.put(id, random.node(id));
                case 3 -> changes.put(id + 1, random.node(id + 1));
                default -> {}
            }
        }
        random.some(random.below(5000)).forEach((id, node) -> changes.put(id, random.node(id)));
        return changes;
    }

    @Test
    void the_table_holds_what_changes_make_of_it() throws SQLException {
        for (int seed = 0; seed < 6; seed++) {
            var random = new RandomNodes(seed);
            expected.clear();
            imported(random.some(random.below(20_000)));
            for (int round = 0; round < 4; round++) {
                change(someChanges(random), true);
                assertThat(stored()).as("seed %d, round %d", seed, round).containsExactlyElementsOf(expected.values());
            }
        }
    }

    @Test
    void nodes_are_found_among_others() throws SQLException {
        imported(new RandomNodes(7).some(30_000));
        schema.run("CREATE TABLE asked (id bigint)");
        try (var load = new TableLoad(schema, "asked", "id")) {
            for (long id : expected.keySet()) {
                load.row().int8(id);
                if (!expected.containsKey(id + 1)) {
                    load.row().int8(id + 1);
                }
            }
            load.finish();
        }
        assertThat(found("SELECT id FROM asked")).containsExactlyElementsOf(expected.keySet());
        assertThat(found("SELECT -9000")).isEmpty();
        assertThat(found("SELECT 1 WHERE false")).isEmpty();
    }

    @Test
    void nodes_come_at_the_borders_of_blocks() throws SQLException {
        imported(new RandomNodes(8).some(2000));
        var changes = new TreeMap<Long, RandomNodes.@Nullable Node>();
        schema.forEach("SELECT first_id FROM node_block", row -> {
            long border = row.getLong(1);
            changes.put(border - 1, new RandomNodes.Node(border - 1, 1, 5, 6));
            changes.put(border, null);
        });
        change(changes, true);
        assertThat(stored()).containsExactlyElementsOf(expected.values());
    }

    @Test
    void what_is_not_committed_changes_nothing() throws SQLException {
        var random = new RandomNodes(9);
        imported(random.some(3000));
        change(someChanges(random), false);
        assertThat(stored()).containsExactlyElementsOf(expected.values());
    }

    @Test
    void all_nodes_may_go_and_come_back() throws SQLException {
        imported(new RandomNodes(10).some(3000));
        var back = new TreeMap<Long, RandomNodes.@Nullable Node>(expected);
        var gone = new TreeMap<Long, RandomNodes.@Nullable Node>();
        expected.keySet().forEach(id -> gone.put(id, null));
        change(gone, true);
        assertThat(schema.number("SELECT count(*) FROM node_block")).isZero();
        change(back, true);
        assertThat(stored()).containsExactlyElementsOf(expected.values());
    }

    /** Both would cost as much again as the blocks. */
    @Test
    void no_block_is_stored_apart_or_packed_again() throws SQLException {
        imported(new RandomNodes(11).some(20_000));
        long apart = schema.number(
                "SELECT coalesce(sum(pg_relation_size(reltoastrelid)), 0) FROM pg_class WHERE oid = 'node_block'::regclass AND reltoastrelid <> 0");
        assertThat(apart).isZero();
        long percent =
                schema.number("SELECT 100 * pg_relation_size('node_block') / sum(length(nodes)) FROM node_block");
        assertThat(percent).isLessThan(110);
    }
}
