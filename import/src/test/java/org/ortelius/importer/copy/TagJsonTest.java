// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagJsonTest {

    private static Map<String, String> roundTrip(Map<String, String> tags) {
        return TagJson.read(new String(TagJson.write(tags), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\"b\\c/d", "日本 🗺 Ägäis العربية", "\t\r\n\u0001\u007f\u2028", "{}", "null"})
    void any_text_comes_back_as_it_was(String text) {
        assertThat(roundTrip(Map.of("k" + text, text))).isEqualTo(Map.of("k" + text, text));
    }

    @Test
    void no_tags_come_back_as_none() {
        assertThat(roundTrip(Map.of())).isEmpty();
        assertThat(TagJson.read(null)).isEmpty();
    }

    @Test
    void a_nul_is_left_out() {
        assertThat(TagJson.storable("a\0b\0")).isEqualTo("ab");
        assertThat(roundTrip(Map.of("\0k", "\0"))).isEqualTo(Map.of("k", ""));
    }

    @Test
    void half_a_surrogate_pair_becomes_the_replacement_character() {
        assertThat(TagJson.storable("a\ud83d")).isEqualTo("a\ufffd");
        assertThat(TagJson.storable("\ude00a")).isEqualTo("\ufffda");
        assertThat(TagJson.storable("\ude00\ud83d")).isEqualTo("\ufffd\ufffd");
        assertThat(TagJson.storable("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void clean_text_is_not_copied() {
        String text = "Vaduz";
        assertThat(TagJson.storable(text)).isSameAs(text);
    }

    @Test
    void keys_and_values_may_be_long() {
        String key = "k".repeat(100_000);
        String value = "v".repeat(30_000_000);
        assertThat(roundTrip(Map.of(key, value))).isEqualTo(Map.of(key, value));
    }
}
