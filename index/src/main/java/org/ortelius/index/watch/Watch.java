// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

/**
 * What watches over one question.
 *
 * @param deadline when the answer has to be there
 * @param trace who is told how it comes about
 * @param tally what it costs is counted in
 */
public record Watch(Deadline deadline, Trace trace, Tally tally) {

    /** All the time in the world, and nobody who wants to know. */
    public static final Watch NONE = new Watch(Deadline.NEVER, Trace.OFF);

    /** One whose cost nobody counts. */
    public Watch(Deadline deadline, Trace trace) {
        this(deadline, trace, new Tally());
    }
}
