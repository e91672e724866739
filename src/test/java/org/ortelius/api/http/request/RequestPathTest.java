// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    private static final List<String> PIECES = List.of(
            "/", "//", ".", "..", "%2e", "%2E", "%2f", "%5c", "\\", ";", ";a=1", "%3b", "%73", "search", "admin", "ü");

    private static String canonical(String written) {
        return RequestPath.canonical(written).orElseThrow().text();
    }

    @ParameterizedTest
    @CsvSource({
        "/search, /search",
        "//search, /search",
        "/./search, /search",
        "/status/../search, /search",
        "/status/%2e%2e/search, /search",
        "/status/%2E./search, /search",
        "/../../search, /search",
        "/%73earch, /search",
        "/search;a=1, /search",
        "/search;a=1;b/csv, /search/csv",
        "/;a=1/search, /search",
        "/status/..;/search, /search",
        "/search/, /search/",
        "/search//, /search/",
        "/search.php, /search.php",
        "/SEARCH, /SEARCH",
        "/, /",
        "//, /"
    })
    void each_place_has_one_spelling(String written, String canonical) {
        assertThat(canonical(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin%2Fjobs",
                "/search%3Ba=1",
                "/\\search",
                "/status\\..\\search",
                "/search%5C",
                "/search%00",
                "/%2573earch",
                "/sea rch",
                "/ü",
                "*",
                "/search%3Fq=a"
            })
    void what_could_be_read_in_two_ways_is_nowhere(String written) {
        assertThat(RequestPath.canonical(written)).contains(RequestPath.NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/search%", "/search%7"})
    void what_is_no_escape_has_no_spelling(String written) {
        assertThat(RequestPath.canonical(written)).isEmpty();
    }

    @Test
    void the_spelling_of_a_spelling_is_itself() {
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            var written = new StringBuilder("/");
            for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
                written.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String canonical = canonical(written.toString());
            assertThat(canonical(canonical)).as(written.toString()).isEqualTo(canonical);
            assertThat(canonical).as(written.toString()).startsWith("/").doesNotContain("//", "/./", "/../");
        }
    }

    @Test
    void paths_are_compared_by_whole_segments() {
        assertThat(new RequestPath("/status").is("/status")).isTrue();
        assertThat(new RequestPath("/status/").is("/status")).isTrue();
        assertThat(new RequestPath("/statusx").is("/status")).isFalse();
        assertThat(new RequestPath("/adminx").isWithin("/admin")).isFalse();
        assertThat(new RequestPath("/admin").isWithin("/admin")).isTrue();
        assertThat(new RequestPath("/admin/jobs").isWithin("/admin")).isTrue();
        assertThat(new RequestPath("/batch/jobs/").isBelow("/batch/jobs")).isFalse();
        assertThat(new RequestPath("/batch/jobs/1").isBelow("/batch/jobs")).isTrue();
        assertThat(new RequestPath("/reverse.php").endpoint()).isEqualTo("reverse");
        assertThat(new RequestPath("/batch/jobs/").name()).isEqualTo("batch/jobs");
        assertThat(new RequestPath("/").endpoint()).isEmpty();
    }
}
