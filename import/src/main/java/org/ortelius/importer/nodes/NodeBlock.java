// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.nodes;

import java.util.Arrays;
import org.ortelius.importer.packed.Varints;

/**
 * Nodes of rising id, unpacked. Packed, each node tells its differences to the one before, as numbers of 7 bits a byte: twice that of the id,
 * plus 1 when the version differs; that of the version then; those of the position in steps of 1e-7 degrees. The number of nodes comes first,
 * in two bytes; the first id is told beside. Immutable.
 */
final class NodeBlock {

    /** Before the first node. */
    static final int FIRST_VERSION = 1;

    static final NodeBlock EMPTY = new NodeBlock();

    private final long[] ids;
    private final int[] versions;
    private final int[] lons;
    private final int[] lats;

    private NodeBlock() {
        ids = new long[0];
        versions = new int[0];
        lons = new int[0];
        lats = new int[0];
    }

    /** Fills it before anybody sees it: threads hand blocks on without locks, which final fields allow for what a constructor wrote. */
    private NodeBlock(int count, long firstId, byte[] packed) {
        ids = new long[count];
        versions = new int[count];
        lons = new int[count];
        lats = new int[count];
        unpack(firstId, packed);
    }

    /** @param firstId the id of the first node; @param packed as {@link NodePacker} made it */
    static NodeBlock unpacked(long firstId, byte[] packed) {
        return new NodeBlock((packed[0] & 0xff) << 8 | packed[1] & 0xff, firstId, packed);
    }

    private void unpack(long firstId, byte[] packed) {
        var in = new Varints(packed, 2);
        long id = firstId;
        int version = FIRST_VERSION;
        long lon = 0;
        long lat = 0;
        for (int i = 0; i < ids.length; i++) {
            long step = in.next();
            id += step >>> 1;
            if ((step & 1) == 1) {
                version += (int) in.nextSigned();
            }
            lon += in.nextSigned();
            lat += in.nextSigned();
            ids[i] = id;
            versions[i] = version;
            lons[i] = (int) lon;
            lats[i] = (int) lat;
        }
    }

    int size() {
        return ids.length;
    }

    /** Where a node is in the block; negative when it is not there. */
    int indexOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    long id(int index) {
        return ids[index];
    }

    int version(int index) {
        return versions[index];
    }

    /** 1e-7 degrees. */
    int lon(int index) {
        return lons[index];
    }

    /** 1e-7 degrees. */
    int lat(int index) {
        return lats[index];
    }
}
