// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

import java.util.concurrent.atomic.LongAdder;

/** Counts what searches cost, over all of them: how many there were, how many had to guess, how many candidates they weighed. Thread-safe. */
public final class SearchCounters {

    private final LongAdder searches = new LongAdder();
    private final LongAdder widened = new LongAdder();
    private final LongAdder candidates = new LongAdder();

    public void search() {
        searches.increment();
    }

    /** A search that took words as misspelt or cut short. */
    public void widened() {
        widened.increment();
    }

    public void candidates(int found) {
        candidates.add(found);
    }

    public long searches() {
        return searches.sum();
    }

    public long widenedSearches() {
        return widened.sum();
    }

    public long allCandidates() {
        return candidates.sum();
    }
}
