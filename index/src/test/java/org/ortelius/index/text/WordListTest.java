// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list {@code fruits.txt} of the test resources, and those of the program. */
class WordListTest {

    @Test
    void comments_and_empty_lines_are_no_lines_of_a_list() {
        assertThat(WordList.lines("fruits.txt")).containsExactly("fruit\tapfel|birne", "plain");
    }

    @Test
    void own_lines_are_added_in_any_letters() {
        assertThat(WordList.folded("fruits.txt"))
                .containsExactly(
                        "fruit\tapfel|birne",
                        "plain",
                        "fruit\tgruneapfel|grueneaepfel|omega",
                        "sussundsauer|suessundsauer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abbreviations.txt", "categories.tsv", "near.txt", "noise.txt"})
    void a_list_that_a_program_makes_has_one_for_own_lines(String file) {
        assertThat(WordList.lines(file)).isNotEmpty().allMatch(line -> line.matches("\\p{ASCII}+"));
        assertThat(WordList.own(file)).allMatch(line -> !line.isBlank());
    }
}
