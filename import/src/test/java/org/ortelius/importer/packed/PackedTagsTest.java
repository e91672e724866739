// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.importer.schema.Schema;

class PackedTagsTest {

    /** In words of the table, beside it, and in none of its keys. */
    private static final List<String> TEXTS = List.of(
            "building",
            "yes",
            "name",
            "Städtle",
            "highway",
            "residential",
            "",
            "=",
            "a=b",
            "🏔",
            "\uE000",
            "x".repeat(8000));

    @Test
    void what_is_packed_is_unpacked() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            var tags = new LinkedHashMap<String, String>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                tags.put(TEXTS.get(random.nextInt(TEXTS.size())), TEXTS.get(random.nextInt(TEXTS.size())));
            }
            assertThat(PackedTags.unpack(PackedTags.pack(tags))).isEqualTo(tags);
        }
    }

    @Test
    void a_tag_of_the_table_takes_a_byte_and_other_texts_their_length_besides() {
        assertThat(PackedTags.pack(Map.of("building", "yes"))).hasSize(1);
        assertThat(PackedTags.pack(Map.of("name", "Egg"))).hasSize(1 + 1 + 3);
        assertThat(PackedTags.pack(Map.of("Egg", "yes"))).hasSize(1 + 1 + 3 + 1 + 3);
    }

    @Test
    void tags_come_as_jsonb_orders_them_however_they_were_given() {
        var tags = new LinkedHashMap<String, String>();
        List.of("name", "ref", "é", "abc", "building", "\uE000", "🏔", "b").forEach(key -> tags.put(key, "x"));
        assertThat(PackedTags.unpack(PackedTags.pack(tags)).keySet())
                .containsExactly("b", "é", "abc", "ref", "\uE000", "name", "🏔", "building");
    }

    @Test
    void no_tags_are_null() {
        assertThat(PackedTags.pack(Map.of())).isNull();
        assertThat(PackedTags.unpack(null)).isEmpty();
    }

    @Test
    void what_a_text_of_the_database_cannot_hold_is_left_out_or_replaced() {
        assertThat(PackedTags.unpack(PackedTags.pack(Map.of("a\0", "b\uD800")))).isEqualTo(Map.of("a", "b\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // the number of a tag that does not end
                "ffffffffffffffffffff01", // nor here
                "ffff7f", // no tag has it
                "00", // no key
                "0005", // a key that is not there
                "000141", // no value
                "0001417f42", // a value that ends too early
                "00ffffffff0f", // longer than all memory
                "00014101420001410142" // a key twice
            })
    void damaged_bytes_are_told(String hex) {
        assertThatThrownBy(() -> PackedTags.unpack(HexFormat.of().parseHex(hex)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void bytes_at_random_are_read_or_told() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                PackedTags.unpack(bytes);
            } catch (IllegalStateException damaged) {
                assertThat(damaged).hasMessageContaining("damaged");
            }
        }
    }

    /** Stored data has the numbers of its lines. */
    @Test
    void the_table_of_tags_changes_with_the_version_of_the_tables() throws IOException {
        try (var file = PackedTags.class.getResourceAsStream("/packed/tags.txt")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toArray();
            assertThat(Schema.VERSION + " " + Arrays.hashCode(lines)).isEqualTo("9 529429746");
        }
    }
}
