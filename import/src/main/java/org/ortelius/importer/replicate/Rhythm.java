// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * When to look for a source's next file. Once a file was seen to appear, the next is looked for from shortly before it is due, sixty times a period and every
 * second at most; else a dozen times a period, every five seconds at most. Of a source that is late the pauses grow; none is longer than an hour. So a
 * file of every minute is found within a second if it comes on time, by three looks, and else within five seconds.
 */
final class Rhythm {

    /** Between two looks while nothing is known, and after a failure. */
    static final Duration UNKNOWN = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LOOKS_A_PERIOD = 12;

    /** Where it is known when a file is due. */
    private static final Duration SHORTEST_WHEN_DUE = Duration.ofSeconds(1);

    private static final int LOOKS_A_PERIOD_WHEN_DUE = 60;

    private long sequence = -1;
    private Duration period = Duration.ZERO;

    /** When the newest file was found; if it appeared then, the next one is due a period later. */
    private Instant found = Instant.EPOCH;

    private boolean isSeenToAppear;

    /** By how much it may have been there before it was found. */
    private Duration vague = Duration.ZERO;

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
            vague = Duration.between(lookBefore, look);
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
        if (!isSeenToAppear) {
            return step(known.compareTo(period) > 0 ? known : period);
        }
        var whenDue = within(SHORTEST_WHEN_DUE, period.dividedBy(LOOKS_A_PERIOD_WHEN_DUE));
        var soon = period.minus(known).minus(vague).minus(whenDue);
        return soon.isPositive()
                ? least(soon, LONGEST)
                : within(whenDue, known.minus(period).dividedBy(LOOKS_A_PERIOD));
    }

    private static Duration step(Duration period) {
        return within(SHORTEST, period.dividedBy(LOOKS_A_PERIOD));
    }

    private static Duration within(Duration shortest, Duration pause) {
        return pause.compareTo(shortest) < 0 ? shortest : least(pause, LONGEST);
    }

    private static Duration least(Duration one, Duration other) {
        return Stream.of(one, other).min(Comparator.naturalOrder()).orElseThrow();
    }
}
