// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:20Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final State BEFORE = new State(6, Instant.parse("2026-10-31T23:59:00Z"));
    private static final State FIRST = new State(7, Instant.parse("2026-11-01T00:00:00Z"));
    private static final State SECOND = new State(8, Instant.parse("2026-11-01T00:01:00Z"));

    /** Of a source whose newest file appeared between two looks that lie close together. */
    private static Rhythm of(Duration period) {
        var rhythm = new Rhythm();
        rhythm.isKnown(BEFORE, START.minusSeconds(5));
        rhythm.reached(BEFORE, period, START.minusSeconds(5));
        find(rhythm, FIRST, period, 0);
        return rhythm;
    }

    private static void find(Rhythm rhythm, State newest, Duration period, int seconds) {
        rhythm.isKnown(newest, START.plusSeconds(seconds));
        rhythm.reached(newest, period, START.plusSeconds(seconds));
    }

    private static Duration pause(Rhythm rhythm, int seconds) {
        return rhythm.pause(START.plusSeconds(seconds));
    }

    @Test
    void a_file_of_every_minute_is_looked_for_when_it_is_due() {
        var minutely = of(MINUTE);

        assertThat(pause(minutely, 1)).hasSeconds(53);
        assertThat(pause(minutely, 55)).hasSeconds(1);
        assertThat(pause(minutely, 62)).hasSeconds(1);
    }

    @Test
    void what_is_found_by_looks_a_second_apart_is_looked_for_two_seconds_early() {
        var minutely = of(MINUTE);
        minutely.isKnown(FIRST, START.plusSeconds(59));
        minutely.reached(FIRST, MINUTE, START.plusSeconds(59));
        find(minutely, SECOND, MINUTE, 60);

        assertThat(pause(minutely, 64)).hasSeconds(54);
    }

    @Test
    void a_file_that_may_have_been_there_for_long_tells_nothing_of_the_next() {
        var hourly = new Rhythm();
        find(hourly, FIRST, Duration.ofHours(1), 0);
        assertThat(pause(hourly, 1)).isEqualTo(Duration.ofMinutes(5));

        find(hourly, SECOND, Duration.ofHours(1), 300);
        assertThat(pause(hourly, 301)).isEqualTo(Duration.ofMinutes(53).plusSeconds(59));
    }

    @Test
    void catching_up_for_hours_makes_no_source_late() {
        var rhythm = of(MINUTE);
        rhythm.isKnown(SECOND, START.plusSeconds(5));
        rhythm.reached(SECOND, MINUTE, START.plusSeconds(7_200));

        assertThat(pause(rhythm, 7_200)).hasSeconds(5);
    }

    @Test
    void a_source_that_is_late_is_asked_less_and_less() {
        assertThat(pause(of(MINUTE), 600)).hasSeconds(45);
        assertThat(pause(of(MINUTE), 1_000_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void no_pause_is_longer_than_an_hour() {
        assertThat(pause(of(Duration.ofDays(1)), 0)).isEqualTo(Duration.ofHours(1));
        assertThat(pause(of(Duration.ofHours(1)), 0)).isEqualTo(Duration.ofSeconds(3_535));
        assertThat(pause(of(Duration.ofHours(1)), 3_590)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void what_publishes_how_often_is_unknown_is_asked_once_a_minute() {
        assertThat(pause(of(Duration.ZERO), 0)).isEqualTo(MINUTE);
        assertThat(new Rhythm().pause(START)).isEqualTo(MINUTE);
    }

    @Test
    void the_pauses_begin_anew_with_each_file() {
        var rhythm = of(MINUTE);
        find(rhythm, FIRST, MINUTE, 57);
        assertThat(pause(rhythm, 57)).hasSeconds(1);

        find(rhythm, SECOND, MINUTE, 62);
        assertThat(pause(rhythm, 62)).hasSeconds(54);
    }

    @Test
    void the_same_file_is_known_for_a_minute() {
        var rhythm = of(MINUTE);

        assertThat(rhythm.isKnown(FIRST, START.plusSeconds(59))).isTrue();
        assertThat(rhythm.isKnown(FIRST, START.plusSeconds(60))).isFalse();
        assertThat(rhythm.isKnown(SECOND, START.plusSeconds(5))).isFalse();
    }
}
