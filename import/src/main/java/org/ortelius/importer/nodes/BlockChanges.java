// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.postgres.Sql;

/** Changed nodes, by rising id, merged with the blocks that they belong to. Not thread-safe. */
final class BlockChanges {

    private final Connection connection;
    private final NodePacker packer;
    private final List<Packed> made = new ArrayList<>();
    private final List<Long> replaced = new ArrayList<>();
    private NodeBlock block = NodeBlock.EMPTY;
    private int next;

    /**
     * A node as it will be.
     *
     * @param isGone whether it has no position, because it is no more
     * @param firstId of the block that it belongs to
     */
    record Node(long id, int version, int lon, int lat, boolean isGone, long firstId) {}

    private record Packed(long firstId, byte[] nodes) {}

    BlockChanges(Connection connection) {
        this.connection = connection;
        this.packer =
                new NodePacker((firstId, nodes) -> made.add(new Packed(firstId, nodes)), NodePacker.Room.FOR_CHANGES);
    }

    /** @param old the block that the node belongs to; a block is the same for all of its nodes that {@link #write} does not part */
    void put(Node node, NodeBlock old) throws SQLException {
        if (old.size() > 0 && (block.size() == 0 || old.id(0) != block.id(0))) {
            end();
            block = old;
            next = 0;
            replaced.add(old.id(0));
        }
        while (next < block.size() && block.id(next) < node.id) {
            keepNext();
        }
        if (next < block.size() && block.id(next) == node.id) {
            next++;
        }
        if (!node.isGone) {
            packer.add(node.id, node.version, node.lon, node.lat);
        }
    }

    private void keepNext() throws SQLException {
        packer.add(block.id(next), block.version(next), block.lon(next), block.lat(next));
        next++;
    }

    private void end() throws SQLException {
        while (next < block.size()) {
            keepNext();
        }
        packer.flush();
    }

    /** Stores the blocks that are ready. */
    void write() throws SQLException {
        Sql.update(
                connection, "DELETE FROM node_block WHERE first_id = ANY (?)", (Object) replaced.toArray(Long[]::new));
        replaced.clear();
        try (var copy = CopyTable.into(connection, "node_block", "first_id", "nodes")) {
            for (Packed packed : made) {
                copy.row().int8(packed.firstId).bytes(packed.nodes);
            }
            copy.finish();
        }
        made.clear();
    }

    /** Stores the last block. */
    void finish() throws SQLException {
        end();
        write();
    }
}
