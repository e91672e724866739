// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:20Z");
    private static final State FIRST = new State(7, Instant.parse("2026-11-01T00:00:00Z"));
    private static final State SECOND = new State(8, Instant.parse("2026-11-01T00:01:00Z"));

    private static Rhythm of(Duration period) {
        var rhythm = new Rhythm();
        rhythm.reached(FIRST, period, START);
        return rhythm;
    }

    private static Duration pause(Rhythm rhythm, int seconds) {
        return rhythm.pause(START.plusSeconds(seconds));
    }

    @Test
    void a_file_of_every_minute_is_looked_for_when_it_is_due() {
        var minutely = of(Duration.ofMinutes(1));

        assertThat(pause(minutely, 1)).hasSeconds(54);
        assertThat(pause(minutely, 55)).hasSeconds(5);
        assertThat(pause(minutely, 62)).hasSeconds(5);
    }

    @Test
    void a_source_that_is_late_is_asked_less_and_less() {
        assertThat(pause(of(Duration.ofMinutes(1)), 600)).hasSeconds(50);
        assertThat(pause(of(Duration.ofMinutes(1)), 1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void no_pause_is_longer_than_an_hour() {
        assertThat(pause(of(Duration.ofDays(1)), 0)).isEqualTo(Duration.ofHours(1));
        assertThat(pause(of(Duration.ofHours(1)), 0)).isEqualTo(Duration.ofMinutes(55));
        assertThat(pause(of(Duration.ofHours(1)), 3_400)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void what_publishes_how_often_is_unknown_is_asked_once_a_minute() {
        assertThat(pause(of(Duration.ZERO), 0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(new Rhythm().pause(START)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_pauses_begin_anew_with_each_file() {
        var rhythm = of(Duration.ofMinutes(1));
        rhythm.reached(FIRST, Duration.ofMinutes(1), START.plusSeconds(50));
        assertThat(pause(rhythm, 55)).hasSeconds(5);

        rhythm.reached(SECOND, Duration.ofMinutes(1), START.plusSeconds(65));
        assertThat(pause(rhythm, 65)).hasSeconds(55);
    }

    @Test
    void the_same_file_is_known_for_a_minute() {
        var rhythm = of(Duration.ofMinutes(1));

        assertThat(rhythm.isKnown(FIRST, START.plusSeconds(59))).isTrue();
        assertThat(rhythm.isKnown(FIRST, START.plusSeconds(60))).isFalse();
        assertThat(rhythm.isKnown(SECOND, START.plusSeconds(5))).isFalse();
    }
}
