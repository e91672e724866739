// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.OsmRef;

class SpecTest {

    @Test
    void values_with_spaces_are_quoted() {
        var spec = Spec.parse(
                OsmRef.Type.WAY, "W10 highway=residential name='Long Lane' name:fr=\"Rue de l'Église\" ref=A;B");
        assertThat(spec.ref()).isEqualTo(OsmRef.way(10));
        assertThat(spec.tags())
                .isEqualTo(Map.of(
                        "highway", "residential", "name", "Long Lane", "name:fr", "Rue de l'Église", "ref", "A;B"));
    }

    @Test
    void a_value_may_contain_an_equals_sign() {
        assertThat(Spec.parse(OsmRef.Type.NODE, "N1 url=a=b").tags()).isEqualTo(Map.of("url", "a=b"));
    }

    @Test
    void tags_may_be_missing() {
        assertThat(Spec.parse(OsmRef.Type.NODE, "N1").tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "W1 a=b              ; a node begins with N",
                "N1 name             ; got \"name\"",
                "N1 name=Long Lane   ; got \"Lane\"",
                "N1 name='Long Lane  ; got \"name='Long Lane\"",
                "N1 a=b a=c          ; key a stands twice"
            })
    void a_wrong_line_says_what_is_wrong(String text, String message) {
        assertThatThrownBy(() -> Spec.parse(OsmRef.Type.NODE, text)).hasMessageContaining(message);
    }
}
