// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

/**
 * Budget, trace and counters of one search; each search needs its own.
 *
 * @param budget what the answer may cost
 * @param trace who is told how it comes about
 * @param counters what it costs is counted in
 */
public record SearchContext(Budget budget, Trace trace, SearchCounters counters) {

    /** The usual work, done by a deadline. */
    public SearchContext(Deadline deadline, Trace trace, SearchCounters counters) {
        this(new Budget(deadline), trace, counters);
    }

    /** The same, and nobody counts what it costs. */
    public SearchContext(Deadline deadline, Trace trace) {
        this(deadline, trace, new SearchCounters());
    }

    /** All the time in the world, and nobody who wants to know. */
    public static SearchContext none() {
        return new SearchContext(Deadline.NEVER, Trace.OFF);
    }
}
