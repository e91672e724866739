// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Im Tröxle, Im Troexle",
        "Im Tröxle, Im Troxle",
        "Im Tröxle, IM TRÖXLE",
        "Im Tröxle, im-tröxle",
        "Bahnhofstraße, Bahnhofstrasse",
        "Bahnhofstraße, Bahnhof Strasse",
        "Ærøskøbing, Aeroskobing",
        "Rue de l’Église, rue de l'eglise"
    })
    void spellings_of_one_name_share_a_key(String one, String other) {
        assertThat(NameKeys.of(one)).containsAnyElementsOf(NameKeys.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Im Tröxle, Im Trixle", "Im Tröxle, Tröxle", "Gasse 1, Gasse 2"})
    void other_names_share_none(String one, String other) {
        assertThat(NameKeys.of(one)).doesNotContainAnyElementsOf(NameKeys.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Spring St, Spring Street",
        "Spring Street, Spring St",
        "N Spring St., North Spring Street",
        "St. Martins-Ring, Sankt Martins-Ring",
        "Bahnhofstr., Bahnhofstrasse",
        "Dr. Josef-Hoop-Strasse, Doktor Josef Hoop Strasse"
    })
    void abbreviations_share_a_key_when_written_out(String one, String other) {
        Set<String> wanted = NameKeys.of(other);
        Predicate<String> isStart = start -> wanted.stream().anyMatch(key -> key.startsWith(start));
        assertThat(NameKeys.abbreviated(one, isStart)).containsAnyElementsOf(wanted);
    }

    @Test
    void nobody_abbreviates_a_hundred_words() {
        assertThat(NameKeys.abbreviated("st ".repeat(100), start -> true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "\u0001\u0002", "🍕"})
    void a_name_without_letter_or_digit_has_no_key(String name) {
        assertThat(NameKeys.of(name)).isEmpty();
        assertThat(NameKeys.of(Map.of("name", name))).isEmpty();
    }

    @Test
    void an_object_goes_by_all_its_names_and_by_the_parts_of_a_list() {
        assertThat(NameKeys.of(Map.of("name", "A", "alt_name", "B;C d"))).contains("a", "b", "cd", "bcd");
    }
}
