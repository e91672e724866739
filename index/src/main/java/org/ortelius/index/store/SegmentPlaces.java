// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;

/**
 * The places of one segment of the index, read in rising order of their documents: that saves finding the columns anew for each of
 * some hundred neighbours, which took half the time of a reverse search. Documents are numbered within the segment. Not thread-safe.
 */
public final class SegmentPlaces {

    private final BinaryDocValues shapes;
    private final BinaryDocValues places;
    private final @Nullable Bits live;

    private boolean hasShape;

    public SegmentPlaces(LeafReaderContext segment) throws IOException {
        this.shapes = DocValues.getBinary(segment.reader(), Fields.SHAPE);
        this.places = DocValues.getBinary(segment.reader(), Fields.PLACE);
        this.live = segment.reader().getLiveDocs();
    }

    /** Goes on to a document beyond the present one; false for one whose place is gone, or was changed. */
    public boolean advance(int document) throws IOException {
        if (live != null && !live.get(document)) {
            return false;
        }
        if (!places.advanceExact(document)) {
            throw new IllegalStateException("document %d has no %s".formatted(document, Fields.PLACE));
        }
        hasShape = shapes.advanceExact(document);
        return true;
    }

    /** The nearest point of the present place to a position. */
    public Shape.Nearest nearest(Point position) throws IOException {
        if (hasShape) {
            return Shape.nearest(shapes.binaryValue(), position);
        }
        Point centroid = PlaceCodec.centroid(places.binaryValue());
        return new Shape.Nearest(position.degreesTo(centroid), centroid);
    }

    /** Whether the present place is an area. */
    public boolean isArea() throws IOException {
        return hasShape && Shape.isArea(shapes.binaryValue());
    }

    /** The present place with its box for a geometry. */
    public PackedPlace packed() throws IOException {
        return new PackedPlace(BytesRef.deepCopyOf(places.binaryValue()));
    }
}
