// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import java.util.function.Supplier;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;

/** A place as the index has it, unpacked when somebody looks at it. Not thread-safe. */
public final class PackedPlace {

    private final BytesRef packed;
    private final Supplier<BytesRef> unread;
    private @Nullable BytesRef shape;
    private @Nullable Place rough;

    /** @param shape reads the packed geometry when somebody looks at it, which is empty for a point */
    public PackedPlace(BytesRef packed, Supplier<BytesRef> shape) {
        this.packed = packed;
        this.unread = shape;
    }

    /** With its box for a geometry. */
    public Place rough() {
        if (rough == null) {
            rough = PlaceCodec.unpack(packed, null);
        }
        return rough;
    }

    /** With its full geometry. */
    public Place whole() {
        return PlaceCodec.unpack(packed, hasShape() ? ShapeCodec.unpack(shape()) : PlaceCodec.point(packed));
    }

    /** The nearest point of its geometry to a position. */
    public Shape.Nearest nearest(Point position) {
        if (hasShape()) {
            return Shape.nearest(shape(), position);
        }
        Point centroid = centroid();
        return new Shape.Nearest(position.degreesTo(centroid), centroid);
    }

    public Ranks ranks() {
        return PlaceCodec.ranks(packed);
    }

    public Point centroid() {
        return PlaceCodec.centroid(packed);
    }

    /** Whether its geometry is an area. */
    public boolean isArea() {
        return hasShape() && Shape.isArea(shape());
    }

    /** Whether it is more than a point. */
    public boolean hasShape() {
        return shape().length > 0;
    }

    /** The same in memory of its own: that of the index changes with the next place. */
    public PackedPlace kept() {
        var shape = BytesRef.deepCopyOf(shape());
        return new PackedPlace(BytesRef.deepCopyOf(packed), () -> shape);
    }

    private BytesRef shape() {
        if (shape == null) {
            shape = unread.get();
        }
        return shape;
    }
}
