// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "q=a > {q=[a]}",
                "q=a+b%20c > {q=[a b c]}",
                "q=Z%C3%BCrich > {q=[Zürich]}",
                "q=a&q=b > {q=[a, b]}",
                "q > {q=[]}",
                "q=&limit= > {q=[], limit=[]}",
                "q=a=b > {q=[a=b]}",
                "&&=x&q=a& > {q=[a]}",
                "%71=a > {q=[a]}",
                "accept-language=de-CH,de;q=0.8 > {accept-language=[de-CH,de;q=0.8]}",
                "q=%ff > {q=[\uFFFD]}"
            })
    void a_query_is_names_and_values(String query, String values) {
        assertThat(QueryString.parse(query)).hasToString(values);
    }

    @Test
    void bytes_beyond_ascii_need_no_escape() {
        String overTheWire = new String("q=Zürich".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(QueryString.parse(overTheWire)).isEqualTo(Map.of("q", List.of("Zürich")));
    }

    @Test
    void a_url_may_have_no_query() {
        assertThat(QueryString.parse(null)).isEmpty();
        assertThat(QueryString.find("format", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%z", "q=%1", "q=a%zzb", "limit=1&q=%4g"})
    void a_percent_sign_without_an_escape_is_the_clients_mistake(String query) {
        assertThatThrownBy(() -> QueryString.parse(query))
                .isInstanceOf(UsageException.class)
                .hasMessage("Parameter 'q' must be percent-encoded, where %25 stands for %.");
    }

    @Test
    void one_value_can_be_found_beside_mistakes() {
        assertThat(QueryString.find("format", "format=json&q=%&format=xml")).contains("xml");
        assertThat(QueryString.find("format", "format=%")).isEmpty();
        assertThat(QueryString.find("format", "q=a")).isEmpty();
    }
}
