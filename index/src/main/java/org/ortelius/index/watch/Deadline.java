// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

import java.time.Duration;

/** When a search has to come to an end: later on it takes up no more work, and what was found until then is the answer. */
@FunctionalInterface
public interface Deadline {

    /** A search may take as long as it takes. */
    Deadline NEVER = () -> false;

    /** A deadline after some time from now. */
    static Deadline in(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - end >= 0;
    }

    boolean isOver();
}
