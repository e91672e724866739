// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexVersionTest {

    private static final String SUM = "0123456789abcdef".repeat(4);

    @Test
    void an_edition_comes_back() throws IOException {
        var version = new IndexVersion("g1", List.of(new IndexVersion.IndexFile("_0.cfs", 7, SUM)));
        assertThat(IndexVersion.read(version.json())).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "../g1, _0.cfs",
        "g1, ../../live",
        "g1, /etc/passwd",
        "g1, ''",
        "'', _0.cfs",
        "g1, ..",
        "g1,",
        ", _0.cfs"
    })
    void names_that_lead_elsewhere_are_refused(String generation, String file) {
        String json = """
                {"generation": %s, "files": [{"name": %s, "bytes": 1, "sha256": "%s"}]}""".formatted(quoted(generation), quoted(file), SUM);
        assertThatThrownBy(() -> IndexVersion.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
