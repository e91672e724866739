// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * When to look for a source's next file: shortly before it is due, and then a dozen times a period, every five seconds at most, until it is there. Of a
 * source that is late the pauses grow; none is longer than an hour. So a file of every minute is found five seconds after it appeared, by one or two looks.
 */
final class Rhythm {

    /** Between two looks while nothing is known, and after a failure. */
    static final Duration UNKNOWN = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LOOKS_A_PERIOD = 12;

    private long sequence = -1;
    private Instant seen = Instant.EPOCH;
    private Instant caughtUp = Instant.EPOCH;
    private Duration period = Duration.ZERO;

    /** Whether there is nothing to do: it is the file that was applied within the last minute, after which the data may be another. */
    boolean isKnown(State newest, Instant now) {
        return newest.sequence() == sequence && now.isBefore(caughtUp.plus(UNKNOWN));
    }

    /**
     * The data is where the source is.
     *
     * @param period between two files; zero while unknown
     * @param looked when the newest was found
     */
    void reached(State newest, Duration period, Instant looked) {
        if (newest.sequence() != sequence) {
            sequence = newest.sequence();
            seen = looked;
        }
        this.period = period;
        caughtUp = looked;
    }

    /** How long to wait before looking again. */
    Duration pause(Instant now) {
        if (!period.isPositive()) {
            return UNKNOWN;
        }
        var known = Duration.between(seen, now);
        var soon = period.minus(known).minus(step(period));
        return soon.isPositive() ? least(soon, LONGEST) : step(known.compareTo(period) > 0 ? known : period);
    }

    private static Duration step(Duration period) {
        var step = period.dividedBy(LOOKS_A_PERIOD);
        return step.compareTo(SHORTEST) < 0 ? SHORTEST : least(step, LONGEST);
    }

    private static Duration least(Duration one, Duration other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }
}
