// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * When to look for a source's next file. Once a file was seen to appear, the next is looked for shortly before it is due; else, and until it is there, a
 * dozen times a period, every five seconds at most. Of a source that is late the pauses grow; none is longer than an hour. So a file of every minute is
 * found within five seconds, by one or two looks.
 */
final class Rhythm {

    /** Between two looks while nothing is known, and after a failure. */
    static final Duration UNKNOWN = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LOOKS_A_PERIOD = 12;

    private long sequence = -1;
    private Duration period = Duration.ZERO;

    /** When the newest file was found; if it appeared then, the next one is due a period later. */
    private Instant found = Instant.EPOCH;

    private boolean isSeenToAppear;
    private Instant caughtUp = Instant.EPOCH;
    private Instant lookBefore = Instant.EPOCH;
    private Instant look = Instant.EPOCH;

    /** Takes a look; whether there is nothing to do: the file was applied within the last minute, after which the data may be another. */
    boolean isKnown(State newest, Instant now) {
        lookBefore = look;
        look = now;
        return newest.sequence() == sequence && now.isBefore(caughtUp.plus(UNKNOWN));
    }

    /**
     * The data is where the source was at the last look.
     *
     * @param period between two files; zero while unknown
     * @param now after it was applied, which may have taken long
     */
    void reached(State newest, Duration period, Instant now) {
        if (newest.sequence() != sequence) {
            sequence = newest.sequence();
            isSeenToAppear = isClose(lookBefore, look, period) && isClose(look, now, period);
            found = isSeenToAppear ? look : now;
        }
        this.period = period;
        caughtUp = look;
    }

    private static boolean isClose(Instant one, Instant next, Duration period) {
        return Duration.between(one, next).compareTo(step(period).multipliedBy(2)) <= 0;
    }

    /** How long to wait before looking again. */
    Duration pause(Instant now) {
        if (!period.isPositive()) {
            return UNKNOWN;
        }
        var known = Duration.between(found, now);
        var soon = period.minus(known).minus(step(period));
        return isSeenToAppear && soon.isPositive()
                ? least(soon, LONGEST)
                : step(known.compareTo(period) > 0 ? known : period);
    }

    private static Duration step(Duration period) {
        var step = period.dividedBy(LOOKS_A_PERIOD);
        return step.compareTo(SHORTEST) < 0 ? SHORTEST : least(step, LONGEST);
    }

    private static Duration least(Duration one, Duration other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }
}
