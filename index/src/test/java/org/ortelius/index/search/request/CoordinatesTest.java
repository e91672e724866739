// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.place.Point;

class CoordinatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "47.14, 9.52",
                "47.14 9.52",
                "[47.14,9.52]",
                "N 47.14 E 9.52",
                "N47.14, E9.52",
                "47.14N 9.52E",
                "E 9.52 N 47.14",
                "47.14° N, 9.52° E",
                "47°8.4'N 9°31.2'E",
                "47°08'24\"N 9°31'12\"E",
                "N 47 08 24 E 9 31 12",
                "47 08 24 N 9 31 12 E",
                "47.14;9.52",
                "47,14 9,52",
                "47,14; 9,52",
                "47.14 / 9.52",
                "47.14°, 9.52°",
                "47°08'24\" 9°31'12\"",
                "47° 8.4', 9° 31.2'",
                "47 08.4 N, 9 31.2 E",
                "n47.14 e9.52",
                "9.52 E, 47.14 N",
                "+47.14 +9.52",
                "47° 8' 24,0\" N 9° 31' 12,0\" E",
                "47°08'24,0\"N, 9°31'12,0\"E",
                "N 47° 8,4' E 9° 31,2'",
                "47° 8,4', 9° 31,2'",
                "47,14° N, 9,52° E",
                "47,14 N 9,52 E",
                "47,14°, 9,52°",
            })
    void positions_are_read_in_the_usual_notations(String text) {
        Point point = Coordinates.parse(text).orElseThrow();
        assertThat(point.lat()).isCloseTo(47.14, within(1e-6));
        assertThat(point.lon()).isCloseTo(9.52, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        47.14, 9.52 Hotel               | Hotel
        Hotel near 47.14 9.52           | Hotel near
        Main Street 47.14 9.52          | Main Street
        N 47.14 E 9.52, Landstrasse 5   | Landstrasse 5
        [47.14,9.52] bar                | bar
        """)
    void a_position_may_stand_before_or_after_words(String text, String rest) {
        var found = Coordinates.in(text).orElseThrow();
        assertThat(found.position().lat()).isCloseTo(47.14, within(1e-6));
        assertThat(found.position().lon()).isCloseTo(9.52, within(1e-6));
        assertThat(found.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N 12 W 20 Main Street",
                "Street 47.14 9.52 Town",
                "Route 47.14",
                "12.5 13.5km trail",
                "A 1.2.3 4.5"
            })
    void addresses_hold_no_position(String text) {
        assertThat(Coordinates.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'32.459 N -86.445 E', true",
        "'-33.8 S, 151.2 E', true",
        "'32.459 N 86.445 E', false",
        "'Main Street -5 E', false"
    })
    void a_sign_beside_a_letter_is_a_contradiction(String text, boolean isOne) {
        assertThat(Coordinates.isContradiction(text)).isEqualTo(isOne);
    }

    @Test
    void south_and_west_are_negative() {
        assertThat(Coordinates.parse("33°51'S, 151.2 W").orElseThrow()).isEqualTo(new Point(-151.2, -33.85));
        assertThat(Coordinates.parse("-9°30' 10°").orElseThrow()).isEqualTo(new Point(10, -9.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 14",
                "47, 9",
                "147.14, 9.52",
                "47.14",
                "N 47.14 N 9.52",
                "Main Street 47.14 9.52",
                "1.5 Mile Road",
                "E 9 Street",
                "N 47, E 9, 5",
                "47,14,9,52",
            })
    void other_texts_are_no_positions(String text) {
        assertThat(Coordinates.parse(text)).isEmpty();
    }
}
