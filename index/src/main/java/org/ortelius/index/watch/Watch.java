// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

/**
 * What watches over one question.
 *
 * @param deadline when the answer has to be there
 * @param trace who is told how it comes about
 */
public record Watch(Deadline deadline, Trace trace) {

    /** All the time in the world, and nobody who wants to know. */
    public static final Watch NONE = new Watch(Deadline.NEVER, Trace.OFF);
}
