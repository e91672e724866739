// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import org.jspecify.annotations.Nullable;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Budget;

/**
 * The areas of one search. The first interpretation has them compared with all its words; each further one has only those compared again that it reads
 * otherwise. Not thread-safe.
 */
public final class QueryAreas {

    private final Places places;
    private @Nullable AreaNames first;

    public QueryAreas(Places places) {
        this.places = places;
    }

    /** Their names, as an interpretation reads them. */
    public AreaNames readBy(NameMatcher names, Budget budget) {
        var read = new AreaNames(places, names, budget, first);
        if (first == null) {
            first = read;
        }
        return read;
    }
}
