// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

    @ParameterizedTest
    @CsvSource({
        "li, name, Liechtenstein",
        "li, name:de, Liechtenstein",
        "li, name:en, Liechtenstein",
        "li, name:fr, Liechtenstein",
        "li, name:ja, リヒテンシュタイン",
        "ch, name, Schweiz/Suisse/Svizzera/Svizra",
        "ch, name:de, Schweiz",
        "ch, name:en, Switzerland",
        "ch, name:fr, Suisse",
        "ch, name:it, Svizzera",
        "ch, name:ja, スイス",
        "us, name, United States",
        "us, name:en, United States",
        "us, name:de, Vereinigte Staaten von Amerika",
        "us, short_name:de, Vereinigte Staaten",
        "us, name:es, Estados Unidos",
        "us, name:ja, アメリカ合衆国",
        "jp, name, 日本",
        "mt, name, Malta",
        "fi, name, Suomi/Finland",
        "rs, name, Србија",
        "rs, name:sr-Latn, Srbija",
        "tw, name, 台灣",
        "tw, name:zh, 台湾",
        "me, name, Crna Gora",
        "be, name, België/Belgique/Belgien",
        "ca, name, Canada",
        "ie, name, Ireland/Éire",
        "cz, name, Česko",
        "mc, name, Monaco",
        "at, name, Österreich",
        "at, name:ja, オーストリア"
    })
    void a_country_is_called_by_its_own_name_and_by_those_of_other_languages(String code, String key, String name) {
        assertThat(CountryNames.of(code)).containsEntry(key, name);
    }

    @Test
    void an_unknown_code_is_its_own_and_only_name() {
        assertThat(CountryNames.of("zq")).isEqualTo(Map.of("name", "ZQ"));
    }
}
