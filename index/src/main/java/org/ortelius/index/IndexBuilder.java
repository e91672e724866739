// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.ortelius.index.place.Place;

/**
 * Writes one generation. Places may come in any order but for one rule: whatever stands in an address line
 * (search rank ≤ 25) comes before the places that name it. Not thread-safe.
 */
public final class IndexBuilder implements Closeable {

    /** Starts a generation in an empty or absent folder. */
    public static IndexBuilder create(Path directory) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void add(Place place) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Merges, commits with the manifest and syncs to disk; the generation can be opened from here on. */
    public void commit(Manifest manifest) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Releases the folder; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
