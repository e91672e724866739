// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.disk.ScratchFile;
import org.ortelius.importer.schema.Schema;

/**
 * Where nodes are: packed blocks in a mapped file, 6 bytes a node, plus 8 bytes of heap for every 350 nodes and 7 MB for the blocks that were
 * asked for last. Filled once by one thread, in the order of ids; after {@link #complete} read by many. Precision 1e-7 degrees, as in OSM.
 */
public final class NodePositions implements LongFunction<@Nullable Coordinate>, AutoCloseable {

    /** Of a block in the file: its length, then what is packed. */
    private static final int SLOT_BYTES = 2000;

    private static final int RECENT = 1024;
    private static final double UNITS = 1e7;

    private final Arena arena = Arena.ofShared();
    private final ScratchFile file;
    private MemorySegment slots = MemorySegment.NULL;
    private long[] firstIds = new long[1024];
    private int blocks;

    /** Unpacked blocks, each at its number's remainder. Threads may miss what others put there. */
    private final @Nullable NodeBlock[] recent = new NodeBlock[RECENT];

    /** @param folder for a file that is gone after {@link #close} */
    public NodePositions(Path folder) {
        file = new ScratchFile(folder);
    }

    /** Of all nodes in a generation. */
    public static NodePositions ofAll(Schema schema, Path folder) throws SQLException {
        var positions = new NodePositions(folder);
        schema.forEach(
                "SELECT first_id, nodes FROM node_block ORDER BY first_id",
                row -> positions.add(row.getLong(1), row.getBytes(2)));
        positions.complete();
        return positions;
    }

    /** Adds a block whose ids are above those before. */
    public void add(long firstId, byte[] packed) {
        var room = file.room(SLOT_BYTES);
        int start = room.position();
        room.putShort((short) packed.length).put(packed).position(start + SLOT_BYTES);
        if (blocks == firstIds.length) {
            firstIds = Arrays.copyOf(firstIds, blocks * 2);
        }
        firstIds[blocks++] = firstId;
    }

    /** Ends the filling. */
    public void complete() {
        slots = file.map(arena);
    }

    /** The node's position as x = longitude, y = latitude, or null when the node is unknown. */
    @Override
    public @Nullable Coordinate apply(long id) {
        int found = Arrays.binarySearch(firstIds, 0, blocks, id);
        int number = found >= 0 ? found : -found - 2;
        if (number < 0) {
            return null;
        }
        var block = block(number);
        int index = block.indexOf(id);
        return index < 0 ? null : new Coordinate(block.lon(index) / UNITS, block.lat(index) / UNITS);
    }

    private NodeBlock block(int number) {
        var known = recent[number % RECENT];
        if (known != null && known.id(0) == firstIds[number]) {
            return known;
        }
        long start = (long) number * SLOT_BYTES;
        int length = slots.get(ValueLayout.JAVA_SHORT_UNALIGNED, start);
        var packed = slots.asSlice(start + Short.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        var block = NodeBlock.unpacked(firstIds[number], packed);
        recent[number % RECENT] = block;
        return block;
    }

    @Override
    public void close() {
        arena.close();
    }
}
