// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.SearchRequest;

/** Answers from one generation. Thread-safe; holds memory-mapped files open until closed. */
public final class Geocoder implements Closeable {

    /** Opens the generation in a folder that {@link IndexBuilder} wrote. */
    public static Geocoder open(Path directory) throws IOException {
        throw new UnsupportedOperationException();
    }

    public Manifest manifest() {
        throw new UnsupportedOperationException();
    }

    /** The places that explain the query, the best first; empty when none does. */
    public List<Result> search(SearchRequest request) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The place at a position; empty where there is nothing, not even a country. */
    public Optional<Result> reverse(ReverseRequest request) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The places of these objects in their order; an unknown object is left out, one with several main tags gives its first. */
    public List<Result> lookup(List<OsmRef> refs) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
