// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-CH,de | de-CH de",
                "en-GB,en;q=0.8,de;q=0.5 | en-GB en de",
                "de;q=0.5,fr;q=0.8,it | it fr de",
                "fr-CH | fr-CH fr",
                "fr-CH,de | fr-CH fr de",
                "de-CH,de-AT | de-CH de de-AT",
                "zh-Hant-TW | zh-Hant-TW zh",
                "a b,de;q=x,fr;q=0.3 | fr",
                "*,de | de",
                "de , en ; q = 0.4 | de en"
            })
    void preferred_first_with_bases_after_variants(String header, String languages) {
        assertThat(Languages.parse(header)).containsExactly(languages.split(" "));
    }

    @Test
    void nothing_asks_for_no_language() {
        assertThat(Languages.parse("")).isEmpty();
    }

    @Test
    void the_parameter_beats_the_header_unless_it_is_empty() {
        var parameter = Parameters.of(Map.of("accept-language", List.of("de")));
        var empty = Parameters.of(Map.of("accept-language", List.of("")));
        assertThat(Languages.of(parameter, "fr")).containsExactly("de");
        assertThat(Languages.of(empty, "fr")).containsExactly("fr");
        assertThat(Languages.of(empty, null)).isEmpty();
    }
}
