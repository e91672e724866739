// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.nodes.NodePacker;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

/**
 * The nodes that are read. Those of an extract are packed, and those of them with tags have a row besides. From the first on that comes out of
 * order, all go into table {@code late_node}, to be compared with those before. Changes have a row each.
 */
final class RawNodes implements AutoCloseable {

    private static final String[] COLUMNS = {"id", "version", "lon", "lat", "tags"};

    private final TableLoad rows;
    private final @Nullable Packed packed;
    private boolean anyLate;
    private long lastId = Long.MIN_VALUE;

    private record Packed(TableLoad blocks, TableLoad tagged, NodePacker packer) {

        static Packed into(Schema schema) {
            var blocks = TableLoad.truncated(schema, "node_block", "first_id", "nodes");
            var tagged = TableLoad.truncated(schema, "osm_node", COLUMNS);
            return new Packed(
                    blocks,
                    tagged,
                    new NodePacker(
                            (firstId, nodes) -> blocks.row().int8(firstId).bytes(nodes)));
        }
    }

    private RawNodes(TableLoad rows, @Nullable Packed packed) {
        this.rows = rows;
        this.packed = packed;
    }

    /** Into {@code node_block}, {@code osm_node} and {@code late_node}. */
    static RawNodes ofExtracts(Schema schema) {
        return new RawNodes(TableLoad.truncated(schema, "late_node", COLUMNS), Packed.into(schema));
    }

    /** Into {@code osm_node}. */
    static RawNodes ofChanges(Schema schema) {
        return new RawNodes(new TableLoad(schema, "osm_node", COLUMNS), null);
    }

    boolean isOfChanges() {
        return packed == null;
    }

    boolean anyLate() {
        return anyLate;
    }

    /** @param lon 1e-7 degrees; @param lat likewise */
    void write(long id, int version, int lon, int lat, Map<String, String> tags) throws SQLException {
        if (packed == null || anyLate || id <= lastId) {
            writeLate(id, version, lon, lat, tags);
            return;
        }
        lastId = id;
        packed.packer.add(id, version, lon, lat);
        if (!tags.isEmpty()) {
            packed.tagged.row().int8(id).int4(version).int4(lon).int4(lat).bytes(PackedTags.pack(tags));
        }
    }

    /** A node that is compared with all others of its id. */
    void writeLate(long id, int version, int lon, int lat, Map<String, String> tags) throws SQLException {
        anyLate = true;
        rows.row().int8(id).int4(version).int4(lon).int4(lat).bytes(PackedTags.pack(tags));
    }

    /** A node that is no more. */
    void bury(long id, int version) throws SQLException {
        anyLate = true;
        rows.row().int8(id).int4(version).nothing().nothing().nothing();
    }

    void finish() throws SQLException {
        rows.finish();
        if (packed != null) {
            packed.packer.flush();
            packed.blocks.finish();
            packed.tagged.finish();
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws SQLException {
        try (var late = rows;
                var blocks = packed == null ? null : packed.blocks;
                var tagged = packed == null ? null : packed.tagged) {
            // each is closed, whatever the others throw
        }
    }
}
