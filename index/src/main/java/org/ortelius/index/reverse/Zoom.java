// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

/** Map zoom levels to the finest search rank that they show. */
final class Zoom {

    private static final int[] MAX_RANK = {2, 2, 2, 4, 4, 8, 10, 10, 12, 12, 16, 17, 18, 19, 22, 25, 26, 27, 30};

    private Zoom() {}

    static int maxRank(int zoom) {
        return MAX_RANK[zoom];
    }
}
