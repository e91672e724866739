// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

    @ParameterizedTest
    @CsvSource({
        "blvd, boulevard",
        "ave, avenue",
        "st, saint",
        "st, street",
        "rd, road",
        "n, north",
        "ctra, carretera",
        "pl, plaza",
        "ul, ulica",
        "nam, namesti",
        "krt, korut",
        "pl, platz",
        "v, via",
        "av, avenida",
        "tn, tanav",
        "mah, mahalle",
        "bld, boulevard",
        "sq, square",
        "str, strasse",
        "g, gata",
        "k, katu",
        "al, aleja",
        "gt, gate",
        "rte, route",
        "pr, prospekt"
    })
    void an_abbreviation_stands_for_the_word_in_many_languages(String abbreviation, String word) {
        assertThat(Synonyms.builtIn().of(abbreviation)).contains(word);
        assertThat(Synonyms.builtIn().of(word)).contains(abbreviation);
    }

    @ParameterizedTest
    @CsvSource({
        "bahnhofstr, bahnhofstrasse",
        "kirchpl, kirchplatz",
        "dorpsstr, dorpsstraat",
        "mannerheimint, mannerheimintie"
    })
    void the_end_of_a_compound_may_be_short(String compound, String whole) {
        assertThat(Synonyms.builtIn().ofCompound(compound)).contains(whole);
    }

    @Test
    void a_spelling_may_have_several_words() {
        var synonyms = Synonyms.builtIn();
        assertThat(synonyms.rewordings(List.of("sr", "14"), spelling -> true))
                .contains(List.of("state", "route", "14"));
        assertThat(synonyms.rewordings(List.of("old", "state", "route", "14"), spelling -> true))
                .contains(List.of("old", "sr", "14"));
        assertThat(synonyms.rewordings(List.of("sr", "14"), spelling -> false)).isEmpty();
        assertThat(synonyms.rewordings(List.of("main", "street"), spelling -> true))
                .isEmpty();
    }

    @Test
    void a_file_adds_to_them(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("synonyms.txt"), "# ours\n\nheadquarters|hq|head quarters\n~center|ctr\n");
        var synonyms = Synonyms.with(file);
        assertThat(synonyms.of("hq")).contains("headquarters");
        assertThat(synonyms.ofCompound("datactr")).contains("datacenter");
        assertThat(synonyms.of("blvd")).contains("boulevard");
        assertThat(synonyms.rewordings(List.of("hq"), spelling -> true)).contains(List.of("head", "quarters"));
    }

    @Test
    void a_group_may_be_written_in_any_letters(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("synonyms.txt"), "Gäßchen|Gß.\n");
        assertThat(Synonyms.with(file).of("gss")).contains("gasschen", "gaesschen");
    }

    @Test
    void comments_of_the_lists_that_come_with_the_program_are_no_groups() {
        assertThat(Synonyms.builtIn().rewordings(List.of("made", "by"), spelling -> true))
                .isEmpty();
    }

    @Test
    void a_line_that_is_no_group_is_told(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("synonyms.txt"), "a|b\nhead quarters\n");
        assertThatThrownBy(() -> Synonyms.with(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("head quarters");
    }
}
