// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.NumericUtils;
import org.ortelius.index.place.Box;

/**
 * Finds the places of one segment whose boxes meet a box. Lucene's own query for it spends as much on estimating how many there are, for each role again, as
 * on finding them.
 */
public final class Boxes {

    /** Corners in the order of the index: least longitude, least latitude, most longitude, most latitude. */
    private static final int WEST = 0;

    private static final int SOUTH = Integer.BYTES;
    private static final int EAST = 2 * Integer.BYTES;
    private static final int NORTH = 3 * Integer.BYTES;

    private Boxes() {}

    /** The documents in any of some roles, rising, each once. */
    public static int[] meeting(LeafReader segment, Collection<ReverseRole> roles, Box box) throws IOException {
        var found = new Collector(box);
        for (ReverseRole role : roles) {
            PointValues boxes = segment.getPointValues(Fields.box(role));
            if (boxes != null) {
                boxes.intersect(found);
            }
        }
        return found.documents();
    }

    private static final class Collector implements PointValues.IntersectVisitor {

        private final int west;
        private final int south;
        private final int east;
        private final int north;
        private int[] documents = new int[256];
        private int count;

        Collector(Box box) {
            this.west = ShapeCodec.steps(box.minLon());
            this.south = ShapeCodec.steps(box.minLat());
            this.east = ShapeCodec.steps(box.maxLon());
            this.north = ShapeCodec.steps(box.maxLat());
        }

        @Override
        public void visit(int document) {
            documents = ArrayUtil.grow(documents, count + 1);
            documents[count++] = document;
        }

        @Override
        public void visit(int document, byte[] corners) {
            if (compare(corners, corners) != PointValues.Relation.CELL_OUTSIDE_QUERY) {
                visit(document);
            }
        }

        @Override
        public PointValues.Relation compare(byte[] least, byte[] most) {
            if (corner(least, WEST) > east
                    || corner(least, SOUTH) > north
                    || corner(most, EAST) < west
                    || corner(most, NORTH) < south) {
                return PointValues.Relation.CELL_OUTSIDE_QUERY;
            }
            boolean isInside = corner(most, WEST) <= east
                    && corner(most, SOUTH) <= north
                    && corner(least, EAST) >= west
                    && corner(least, NORTH) >= south;
            return isInside ? PointValues.Relation.CELL_INSIDE_QUERY : PointValues.Relation.CELL_CROSSES_QUERY;
        }

        private static int corner(byte[] corners, int at) {
            return NumericUtils.sortableBytesToInt(corners, at);
        }

        int[] documents() {
            return Arrays.stream(documents, 0, count).sorted().distinct().toArray();
        }
    }
}
