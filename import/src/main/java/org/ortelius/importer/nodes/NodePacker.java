// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import java.sql.SQLException;
import java.util.Arrays;
import org.ortelius.importer.packed.Varints;

/** Packs nodes that come by rising id into blocks, see {@link NodeBlock}. Not thread-safe. */
public final class NodePacker {

    /**
     * Of a packed block. Four rows of that size fill a page of PostgreSQL, and none is so large that PostgreSQL would store its bytes elsewhere.
     */
    static final int MOST_BYTES = 1990;

    /** Between ids of a block, so that twice the step is a number. */
    private static final long WIDEST_STEP = 1L << 61;

    private static final int LARGEST_NODE_BYTES = 25;
    private static final int SMALLEST_NODE_BYTES = 3;
    private static final int MOST_NODES = MOST_BYTES / SMALLEST_NODE_BYTES;
    private static final int HEAD_BYTES = 2;

    /** What takes the blocks. */
    @FunctionalInterface
    public interface Receiver {
        void take(long firstId, byte[] packed) throws SQLException;
    }

    /** How full a block is that is followed by another. */
    enum Room {
        /** As full as can be. */
        NONE(1),
        /** It takes some more nodes before it has to be cut again. */
        FOR_CHANGES(.75);

        private final double share;

        Room(double share) {
            this.share = share;
        }
    }

    private final Receiver receiver;
    private final Room room;
    private final byte[] bytes = new byte[MOST_BYTES + LARGEST_NODE_BYTES];
    private final Varints out = new Varints(bytes, HEAD_BYTES);
    private final long[] ids = new long[MOST_NODES];
    private final int[] versions = new int[MOST_NODES];
    private final int[] lons = new int[MOST_NODES];
    private final int[] lats = new int[MOST_NODES];
    private final int[] ends = new int[MOST_NODES];
    private int count;

    /** Makes blocks as full as can be. */
    public NodePacker(Receiver receiver) {
        this(receiver, Room.NONE);
    }

    NodePacker(Receiver receiver, Room room) {
        this.receiver = receiver;
        this.room = room;
    }

    /** @param id above the one before; @param lon 1e-7 degrees; @param lat likewise */
    public void add(long id, int version, int lon, int lat) throws SQLException {
        if (count > 0) {
            if (id <= ids[count - 1]) {
                throw new IllegalArgumentException("node %d after %d".formatted(id, ids[count - 1]));
            }
            long step = id - ids[count - 1];
            if (step < 0 || step > WIDEST_STEP) {
                handOver(count);
            }
        }
        int end = write(id, version, lon, lat);
        if (end > MOST_BYTES || count == MOST_NODES) {
            handOver((int) Math.ceil(count * room.share));
            end = write(id, version, lon, lat);
        }
        keep(id, version, lon, lat, end);
    }

    private void keep(long id, int version, int lon, int lat, int end) {
        ids[count] = id;
        versions[count] = version;
        lons[count] = lon;
        lats[count] = lat;
        ends[count] = end;
        count++;
    }

    /** Writes a node behind those that are kept. @return where it ends */
    private int write(long id, int version, int lon, int lat) {
        boolean isFirst = count == 0;
        int last = count - 1;
        out.position(isFirst ? HEAD_BYTES : ends[last]);
        long step = isFirst ? 0 : id - ids[last];
        int versionStep = version - (isFirst ? NodeBlock.FIRST_VERSION : versions[last]);
        out.put(step << 1 | (versionStep == 0 ? 0 : 1));
        if (versionStep != 0) {
            out.putSigned(versionStep);
        }
        out.putSigned((long) lon - (isFirst ? 0 : lons[last]));
        out.putSigned((long) lat - (isFirst ? 0 : lats[last]));
        return out.position();
    }

    /** Hands the first of the kept nodes over; the others begin the next block. */
    private void handOver(int nodes) throws SQLException {
        bytes[0] = (byte) (nodes >> 8);
        bytes[1] = (byte) nodes;
        receiver.take(ids[0], Arrays.copyOf(bytes, ends[nodes - 1]));
        int all = count;
        count = 0;
        for (int i = nodes; i < all; i++) {
            keep(ids[i], versions[i], lons[i], lats[i], write(ids[i], versions[i], lons[i], lats[i]));
        }
    }

    /** Hands over what is kept; more may follow. */
    public void flush() throws SQLException {
        if (count > 0) {
            handOver(count);
        }
    }
}
