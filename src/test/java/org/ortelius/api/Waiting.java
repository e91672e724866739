// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another thread brings about. */
public final class Waiting {

    private static final Duration MOST = Duration.ofSeconds(60);

    private Waiting() {}

    /** Looks again and again; fails when it does not come in a minute. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + MOST.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
