// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ortelius.importer.postgres.Sql;

/**
 * Reads and changes table {@code node_block}, which the connection sees without a schema's name. A node is in the last block that begins at its
 * id or before, or nowhere. Some thousand nodes and their blocks are in memory at a time.
 */
public final class NodeTable {

    private static final int BATCH = 2_000;

    private static final String ASKED = """
            SELECT a.id, (SELECT max(first_id) FROM node_block WHERE first_id <= a.id)
            FROM (%s) AS a(id) ORDER BY a.id
            """;

    /** What is before the first block goes into that. */
    private static final String CHANGED = """
            SELECT c.id, c.version, c.lon, c.lat, c.lon IS NULL, coalesce(
                (SELECT max(first_id) FROM node_block WHERE first_id <= c.id), (SELECT min(first_id) FROM node_block))
            FROM %s c ORDER BY c.id
            """;

    private static final String BLOCKS = "SELECT first_id, nodes FROM node_block WHERE first_id = ANY (?)";

    private final Connection connection;

    /** @param connection in a transaction, which the caller commits */
    public NodeTable(Connection connection) {
        this.connection = connection;
    }

    /** Takes a node in. */
    @FunctionalInterface
    public interface Visitor {
        /** @param lon 1e-7 degrees; @param lat likewise */
        void visit(long id, int version, int lon, int lat) throws SQLException;
    }

    private record Asked(long id, long firstId) {}

    /** Finds those nodes that are there, by rising id. @param ids a query of one column, each id once */
    public void find(String ids, Visitor visitor) throws SQLException {
        var batch = new ArrayList<Asked>(BATCH);
        Sql.stream(connection, ASKED.formatted(ids), row -> {
            batch.add(new Asked(row.getLong(1), row.getLong(2)));
            if (batch.size() == BATCH) {
                find(batch, visitor);
                batch.clear();
            }
        });
        find(batch, visitor);
    }

    private void find(List<Asked> batch, Visitor visitor) throws SQLException {
        var blocks = blocks(batch.stream().map(Asked::firstId));
        for (Asked asked : batch) {
            var block = blocks.getOrDefault(asked.firstId, NodeBlock.EMPTY);
            int index = block.indexOf(asked.id);
            if (index >= 0) {
                visitor.visit(asked.id, block.version(index), block.lon(index), block.lat(index));
            }
        }
    }

    /**
     * Puts nodes in the place of those that have their ids. Blocks that grow too large are cut.
     *
     * @param changed a table with the columns of {@code osm_node}, each id once; a node without a position goes
     */
    public void change(String changed) throws SQLException {
        var batch = new ArrayList<BlockChanges.Node>(BATCH);
        var changes = new BlockChanges(connection);
        Sql.stream(connection, CHANGED.formatted(changed), row -> {
            batch.add(new BlockChanges.Node(
                    row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getBoolean(5), row.getLong(6)));
            if (batch.size() == BATCH) {
                change(batch, changes);
                batch.clear();
            }
        });
        change(batch, changes);
        changes.finish();
    }

    private void change(List<BlockChanges.Node> batch, BlockChanges changes) throws SQLException {
        var blocks = blocks(batch.stream().map(BlockChanges.Node::firstId));
        for (BlockChanges.Node node : batch) {
            changes.put(node, blocks.getOrDefault(node.firstId(), NodeBlock.EMPTY));
        }
        changes.write();
    }

    private Map<Long, NodeBlock> blocks(Stream<Long> firstIds) throws SQLException {
        var blocks = new HashMap<Long, NodeBlock>();
        Sql.forEach(
                connection,
                BLOCKS,
                row -> blocks.put(row.getLong(1), NodeBlock.unpacked(row.getLong(1), row.getBytes(2))),
                (Object) firstIds.distinct().toArray(Long[]::new));
        return blocks;
    }
}
