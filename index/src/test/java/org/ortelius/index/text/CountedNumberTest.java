// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "999999", "13a", "13z", "999999z"})
    void a_place_gives_its_number(String number) {
        assertThat(CountedNumber.at(CountedNumber.place(number).orElseThrow())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a1", "13bis", "13-15", "13ab", "1234567", "1234567a", "13_4"})
    void other_numbers_have_none(String number) {
        assertThat(CountedNumber.place(number)).isEmpty();
    }

    @Test
    void letters_follow_their_number() {
        int place = CountedNumber.placeAmongLettered("13").orElseThrow();
        assertThat(CountedNumber.at(place)).isEqualTo("13");
        assertThat(CountedNumber.place("13a")).hasValue(place + 1);
        assertThat(CountedNumber.place("13b")).hasValue(place + 2);
        assertThat(CountedNumber.haveOneNumber(place, place + 26)).isTrue();
        assertThat(CountedNumber.haveOneNumber(place, place + 27)).isFalse();
        assertThat(CountedNumber.haveOneNumber(13, 13)).isFalse();
    }
}
