// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.time.Duration;

/** How often to look for new changes: ten times as often as a source publishes them, once a minute at most, once an hour at least. */
final class PollInterval {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LOOKS_A_PERIOD = 10;

    private PollInterval() {}

    /** @param period between two files; zero while unknown */
    static Duration between(Duration period) {
        Duration pause = period.dividedBy(LOOKS_A_PERIOD);
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
