// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlNamesTest {

    private static String write(Xml.Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        Xml.write(content, out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "road, road",
        "ISO3166-2-lvl8, ISO3166-2-lvl8",
        "old town, old_town",
        "a:b<c, a_b_c",
        "2nd, _2nd",
        "é, _"
    })
    void tags_that_are_no_names_become_names(String label, String name) throws IOException {
        assertThat(write(xml -> xml.element(label, "x"))).isEqualTo("<%1$s>x</%1$s>".formatted(name));
    }

    @Test
    void half_a_character_is_left_out() throws IOException {
        assertThat(write(xml -> xml.element("a", "1\uD83D2\uDE00" + "3😀"))).isEqualTo("<a>123😀</a>");
    }
}
