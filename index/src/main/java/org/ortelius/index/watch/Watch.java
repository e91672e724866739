// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

/**
 * What watches over one question; the next one needs another.
 *
 * @param budget what the answer may cost
 * @param trace who is told how it comes about
 * @param tally what it costs is counted in
 */
public record Watch(Budget budget, Trace trace, Tally tally) {

    /** The usual work, done by a deadline. */
    public Watch(Deadline deadline, Trace trace, Tally tally) {
        this(new Budget(deadline), trace, tally);
    }

    /** The same, and nobody counts what it costs. */
    public Watch(Deadline deadline, Trace trace) {
        this(deadline, trace, new Tally());
    }

    /** All the time in the world, and nobody who wants to know. */
    public static Watch none() {
        return new Watch(Deadline.NEVER, Trace.OFF);
    }
}
