// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {

    private static String written(Interpolation row, int low, int high, boolean between) {
        var numbers =
                between ? row.between(low, high, NumberLine.Source.OSM) : row.from(low, high, NumberLine.Source.OSM);
        return numbers.map(NumberLine::numbers)
                .map(all -> String.join(" ", all))
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "odd, 1, 9, 3 5 7",
        "odd, 2, 8, 3 5 7",
        "even, 2, 8, 4 6",
        "even, 1, 9, 2 4 6 8",
        "all, 1, 4, 2 3",
        "all, 1, 2, ''",
        "odd, 1, 3, ''",
        "even, 4, 4, ''",
        "3, 1, 10, 4 7",
        "2, 1, 6, 3 5"
    })
    void between_two_houses_lie_the_numbers_of_the_row(String tag, int low, int high, String numbers) {
        assertThat(written(Interpolation.of(tag).orElseThrow(), low, high, true))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "odd, 1, 5, 1 3 5",
        "odd, 2, 6, 3 5",
        "even, 3, 6, 4 6",
        "all, 1, 3, 1 2 3",
        "odd, 2, 2, ''",
        "all, 9, 1, ''"
    })
    void a_range_holds_its_ends(String tag, int low, int high, String numbers) {
        assertThat(written(Interpolation.of(tag).orElseThrow(), low, high, false))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "0", "10", "-2", "", "ODD"})
    void anything_else_is_no_row(String tag) {
        assertThat(Interpolation.of(tag)).isEmpty();
    }

    @Test
    void numbers_spread_evenly_and_a_position_is_rounded_to_the_nearest() {
        var line = new NumberLine(3, 11, 2, NumberLine.Source.OSM);
        assertThat(List.of(line.shareAt(3), line.shareAt(7), line.shareAt(11))).containsExactly(0.0, .5, 1.0);
        assertThat(List.of(line.placeAt(0), line.placeAt(.3), line.placeAt(.95)))
                .containsExactly(3, 5, 11);
        assertThat(line.holds(5)).isTrue();
        assertThat(line.holds(6)).isFalse();
        assertThat(line.holds(13)).isFalse();
        assertThat(line.count()).isEqualTo(5);
    }

    @Test
    void a_number_alone_is_in_the_middle() {
        var line = new NumberLine(4, 4, 2, NumberLine.Source.OSM);
        assertThat(line.shareAt(4)).isEqualTo(.5);
        assertThat(line.placeAt(1)).isEqualTo(4);
    }

    @Test
    void a_row_ends_a_whole_number_of_steps_above_its_start() {
        assertThatThrownBy(() -> new NumberLine(1, 4, 2, NumberLine.Source.OSM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 4 by 2");
    }
}
