// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * The places of one segment of the index, read in rising order of their documents: that saves finding the columns anew for each of
 * some hundred neighbours, which took half the time of a reverse search. Documents are numbered within the segment. Not thread-safe.
 */
public final class SegmentPlaces {

    private final BinaryDocValues shapes;
    private final BinaryDocValues places;
    private final Bits live;

    public SegmentPlaces(LeafReaderContext segment) throws IOException {
        this.shapes = DocValues.getBinary(segment.reader(), Fields.SHAPE);
        this.places = DocValues.getBinary(segment.reader(), Fields.PLACE);
        this.live = LiveDocuments.of(segment.reader());
    }

    /** The place of a document beyond the last one, valid until the next; empty where it is gone or was changed. */
    public Optional<PackedPlace> next(int document) throws IOException {
        if (!live.get(document)) {
            return Optional.empty();
        }
        if (!places.advanceExact(document)) {
            throw new IllegalStateException("document %d has no %s".formatted(document, Fields.PLACE));
        }
        boolean hasShape = shapes.advanceExact(document);
        return Optional.of(new PackedPlace(places.binaryValue(), hasShape ? shapes.binaryValue() : null));
    }
}
