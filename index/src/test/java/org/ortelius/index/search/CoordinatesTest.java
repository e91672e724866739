// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
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
                "47 08 24 N 9 31 12 E"
            })
    void positions_are_read_in_the_usual_notations(String text) {
        Point point = Coordinates.parse(text).orElseThrow();
        assertThat(point.lat()).isCloseTo(47.14, within(1e-6));
        assertThat(point.lon()).isCloseTo(9.52, within(1e-6));
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
                "E 9 Street"
            })
    void other_texts_are_no_positions(String text) {
        assertThat(Coordinates.parse(text)).isEmpty();
    }
}
