// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseNumbersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        31a,        31a
        31 a,       31a
        31A,        31a
        12-14,      12-14
        12 – 14,    12-14
        1234/12,    1234-12
        A 12,       a12
        12 bis,     12bis
        """)
    void spellings_of_one_number_are_equal(String tag, String expected) {
        assertThat(HouseNumbers.of(tag)).containsExactly(expected);
    }

    @Test
    void semicolons_and_commas_part_numbers() {
        assertThat(HouseNumbers.of("29;31")).containsExactly("29", "31");
        assertThat(HouseNumbers.of("29, 31a")).containsExactly("29", "31a");
        assertThat(HouseNumbers.of(";")).isEmpty();
    }

    @Test
    void a_range_covers_its_side_of_the_street() {
        assertThat(HouseNumbers.covered("12-16")).containsExactly("12", "14", "16");
        assertThat(HouseNumbers.covered("12-15")).containsExactly("12", "13", "14", "15");
    }

    @Test
    void letters_from_to_cover_those_between() {
        assertThat(HouseNumbers.of("13a-13c").stream().flatMap(number -> HouseNumbers.covered(number).stream()))
                .containsExactly("13a", "13b", "13c");
        assertThat(HouseNumbers.covered("5a-c")).containsExactly("5a", "5b", "5c");
        assertThat(HouseNumbers.covered("13a14c")).isEmpty();
    }

    @Test
    void a_pair_of_numbers_answers_to_either() {
        assertThat(HouseNumbers.covered("1234-12")).containsExactly("1234", "12");
        assertThat(HouseNumbers.covered("7")).isEmpty();
    }

    @Test
    void hostile_tags_give_few_and_short_numbers() {
        assertThat(HouseNumbers.of("1;".repeat(1_000_000)).size()).isLessThan(100);
        assertThat(HouseNumbers.of("9".repeat(1_000))).isEmpty();
        assertThat(HouseNumbers.covered("1-999999")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"3,true", "31a,true", "b12,true", "12345,true", "123456,false", "strasse,false", "a,false"})
    void a_number_has_up_to_five_digits_and_three_letters(String word, boolean expected) {
        assertThat(HouseNumbers.looksLikeOne(word)).isEqualTo(expected);
    }
}
