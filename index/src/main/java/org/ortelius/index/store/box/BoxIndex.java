// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.box;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.packed.ShapeCodec;
import org.ortelius.index.store.terms.LiveDocuments;

/**
 * The boxes of places, in trees, and the walk through them. A value is the four corners, by which the tree is split, and the roles in which the
 * place may be found. Lucene's own query for boxes spends as much on estimating how many there are, for each field again, as on finding them.
 */
public final class BoxIndex {

    private static final int WEST = 0;
    private static final int SOUTH = Integer.BYTES;
    private static final int EAST = 2 * Integer.BYTES;
    private static final int NORTH = 3 * Integer.BYTES;
    private static final int ROLES = 4 * Integer.BYTES;
    private static final FieldType TYPE = type();
    private static final int MOST = 5_000;

    /** Steps: both a position and a corner are up to half a step off either way. */
    private static final double ROUNDED = 2;

    private BoxIndex() {}

    private static FieldType type() {
        var type = new FieldType();
        type.setDimensions(5, 4, Integer.BYTES);
        type.freeze();
        return type;
    }

    /** The box of a place in all its roles that share a field. */
    public static IndexableField field(String name, Envelope box, Collection<ReverseRole> roles) {
        var value = new byte[5 * Integer.BYTES];
        NumericUtils.intToSortableBytes(ShapeCodec.steps(box.getMinX()), value, WEST);
        NumericUtils.intToSortableBytes(ShapeCodec.steps(box.getMinY()), value, SOUTH);
        NumericUtils.intToSortableBytes(ShapeCodec.steps(box.getMaxX()), value, EAST);
        NumericUtils.intToSortableBytes(ShapeCodec.steps(box.getMaxY()), value, NORTH);
        NumericUtils.intToSortableBytes(bits(roles), value, ROLES);
        return new Field(name, new BytesRef(value), TYPE);
    }

    private static int bits(Collection<ReverseRole> roles) {
        return roles.stream().mapToInt(role -> 1 << role.ordinal()).sum();
    }

    /**
     * From a position to boxes.
     *
     * @param x steps of longitude
     * @param y steps of latitude
     */
    public record Distance(int x, int y, Set<ReverseRole> roles, int bits) {

        public Distance(Point position, Collection<ReverseRole> roles) {
            this(
                    ShapeCodec.steps(position.lon()),
                    ShapeCodec.steps(position.lat()),
                    EnumSet.copyOf(roles),
                    BoxIndex.bits(roles));
        }

        /** Whether a box is that of a place in one of the roles. */
        public boolean hasRole(byte[] value) {
            return (at(value, ROLES) & bits) != 0;
        }

        /** The square of the distance in steps to the nearest box whose corners lie between two values. */
        public double square(byte[] least, byte[] most) {
            double dx = outside(x, at(least, WEST), at(most, EAST));
            double dy = outside(y, at(least, SOUTH), at(most, NORTH));
            return dx * dx + dy * dy;
        }

        /** At least so far: what was rounded away is taken off. */
        public static double degrees(double square) {
            return Math.max(0, Math.sqrt(square) - ROUNDED) / ShapeCodec.STEPS_PER_DEGREE;
        }

        private static double outside(int position, int least, int most) {
            return position < least ? (double) least - position : position > most ? (double) position - most : 0;
        }

        private static int at(byte[] value, int dimension) {
            return NumericUtils.sortableBytesToInt(value, dimension);
        }
    }

    /**
     * The documents in any of some roles with a box that lies within a distance of a position, rising, each once; of more than 5,000 the nearest, and all
     * that are as near as the last of these.
     */
    public static int[] within(
            List<LeafReaderContext> segments, Collection<ReverseRole> roles, Point position, double degrees)
            throws IOException {
        var found = new Collector(new Distance(position, roles), degrees);
        Set<String> fields = roles.stream().map(ReverseRole::field).collect(Collectors.toSet());
        for (LeafReaderContext segment : segments) {
            found.enter(segment);
            for (String field : fields) {
                PointValues boxes = segment.reader().getPointValues(field);
                if (boxes != null) {
                    boxes.intersect(found);
                }
            }
        }
        return found.documents();
    }

    private static final class Collector implements PointValues.IntersectVisitor {

        private final Distance distance;
        private double squareReach;
        private int docBase;
        private Bits live = new Bits.MatchNoBits(0);
        private int[] documents = new int[256];
        private double[] squares = new double[256];
        private int count;
        private int room = 2 * MOST;

        Collector(Distance distance, double degrees) {
            this.distance = distance;
            double reach = degrees * ShapeCodec.STEPS_PER_DEGREE + 1; // what was rounded away
            this.squareReach = reach * reach;
        }

        void enter(LeafReaderContext segment) {
            docBase = segment.docBase;
            live = LiveDocuments.of(segment.reader());
        }

        @Override
        public void visit(int document) {
            throw new IllegalStateException("no cell is taken whole: the tree is not split by roles");
        }

        @Override
        public void visit(int document, byte[] value) {
            if (!distance.hasRole(value)) { // half of those around
                return;
            }
            double square = distance.square(value, value);
            if (square <= squareReach && live.get(document)) {
                documents = ArrayUtil.grow(documents, count + 1);
                squares = ArrayUtil.grow(squares, count + 1);
                documents[count] = docBase + document;
                squares[count++] = square;
                if (count == room) {
                    keepNearest();
                    room = Math.max(room, 2 * count);
                }
            }
        }

        @Override
        public PointValues.Relation compare(byte[] least, byte[] most) {
            return distance.square(least, most) <= squareReach
                    ? PointValues.Relation.CELL_CROSSES_QUERY
                    : PointValues.Relation.CELL_OUTSIDE_QUERY;
        }

        private void keepNearest() {
            double[] rising = Arrays.copyOf(squares, count);
            Arrays.sort(rising);
            squareReach = rising[MOST - 1];
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (squares[i] <= squareReach) {
                    documents[kept] = documents[i];
                    squares[kept++] = squares[i];
                }
            }
            count = kept;
        }

        int[] documents() {
            if (count > MOST) {
                keepNearest();
            }
            Arrays.sort(documents, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (kept == 0 || documents[i] != documents[kept - 1]) {
                    documents[kept++] = documents[i];
                }
            }
            return Arrays.copyOf(documents, kept);
        }
    }
}
