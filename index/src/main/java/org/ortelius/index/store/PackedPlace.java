// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.util.function.Supplier;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/** A place as the index has it, unpacked when somebody looks at it. Not thread-safe. */
public final class PackedPlace {

    private final BytesRef packed;
    private @Nullable Supplier<@Nullable BytesRef> unread;
    private @Nullable BytesRef shape;
    private @Nullable Place rough;

    /** @param shape absent for a point */
    PackedPlace(BytesRef packed, @Nullable BytesRef shape) {
        this.packed = packed;
        this.shape = shape;
    }

    /** @param shape reads it when somebody looks at it */
    PackedPlace(BytesRef packed, Supplier<@Nullable BytesRef> shape) {
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
        BytesRef shape = shape();
        return PlaceCodec.unpack(packed, shape == null ? PlaceCodec.point(packed) : ShapeCodec.unpack(shape));
    }

    /** The nearest point of its geometry to a position. */
    public Shape.Nearest nearest(Point position) {
        BytesRef shape = shape();
        if (shape != null) {
            return Shape.nearest(shape, position);
        }
        Point centroid = PlaceCodec.centroid(packed);
        return new Shape.Nearest(position.degreesTo(centroid), centroid);
    }

    /** Whether its geometry is an area. */
    public boolean isArea() {
        BytesRef shape = shape();
        return shape != null && Shape.isArea(shape);
    }

    /** Whether it is more than a point. */
    public boolean hasShape() {
        return shape() != null;
    }

    /** The same in memory of its own: that of the index changes with the next place. */
    public PackedPlace kept() {
        BytesRef shape = shape();
        return new PackedPlace(BytesRef.deepCopyOf(packed), shape == null ? null : BytesRef.deepCopyOf(shape));
    }

    private @Nullable BytesRef shape() {
        if (unread != null) {
            shape = unread.get();
            unread = null;
        }
        return shape;
    }
}
