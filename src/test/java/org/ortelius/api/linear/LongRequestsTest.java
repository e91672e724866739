// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.linear;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.OldtownLive;

/** Requests as long as they may be are answered at once: of those that took a minute, each would. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@Timeout(60)
class LongRequestsTest {

    /** The first line of a request may have 65,536 bytes. */
    private static final int LONG = 60_000;

    private static io.restassured.response.ValidatableResponse get(String path, String parameter, String value) {
        return given().urlEncodingEnabled(value.indexOf('+') < 0)
                .queryParam(parameter, value)
                .get(path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "/reverse?lon=6, lat, 1, 64",
        "/search?q=Oldtown&lat=1, lon, 1, 64",
        "/search?q=Oldtown, limit, 1, 64",
        "/search?q=Oldtown, polygon_threshold, 1, 64",
        "/details, place_id, 1, 64",
        "/search?q=Oldtown, viewbox, 1, 300",
        "/api?q=Oldtown, bbox, 1, 300",
        "/api?q=Oldtown, osm_tag, a, 520",
        "/api?q=Oldtown, lang, a, 1000",
        "/search?q=Oldtown, accept-language, +, 1000",
        "/search?q=Oldtown&format=json, json_callback, a., 255",
    })
    void what_is_too_long_is_told_with_the_limit(String path, String parameter, String repeated, int most) {
        int times = LONG / repeated.length();
        get(path, parameter, repeated.repeat(times) + "!")
                .statusCode(400)
                .body(
                        path.startsWith("/api") ? "message" : "error.message",
                        equalTo("Parameter '%s' may have at most %d characters, got %d."
                                .formatted(parameter, most, times * repeated.length() + 1)));
    }

    @Test
    void a_header_with_too_many_languages_is_told_likewise() {
        given().header("Accept-Language", "a, ".repeat(2_000) + "!")
                .get("/search?q=Oldtown")
                .then()
                .statusCode(400)
                .body(
                        "error.message",
                        equalTo("Parameter 'accept-language' may have at most 1000 characters, got 6001."));
    }

    @ParameterizedTest
    @CsvSource({
        "/search, q, 1",
        "/search, q, 1.",
        "/search, q, '[ '",
        "/search, q, ' ,'",
        "/search, q, 'a '",
        "/search, q, '12 12 '",
        "/search, q, '12.3,'",
        "/search, q, -",
        "/search, street, 1",
        "/search, street, 'a b'",
        "/search, postalcode, ' -'",
        "/autocomplete, q, ' a'",
        "/autocomplete, q, ','",
        "/api, q, '1 a,'",
        "/search?q=Oldtown, countrycodes, ' ,'",
        "/search?q=Oldtown, countrycodes, 'de,'",
        "/search?q=Oldtown, exclude_place_ids, '123456,'",
        "/search?q=Oldtown, exclude_place_ids, 'N1,'",
        "/search?q=Oldtown, addressdetails, 1",
        "/search?q=Oldtown, unknown, ' '",
        "/lookup, osm_ids, ' ,'",
    })
    void a_text_or_a_list_of_any_length_is_answered(String path, String parameter, String repeated) {
        get(path, parameter, repeated.repeat(LONG / 3 / repeated.length())).statusCode(200);
    }

    @Test
    void a_table_s_cells_are_read_as_parameters_are() {
        String digits = "1".repeat(LONG);
        String blanks = "a" + " ".repeat(LONG) + "b";
        String answer = batch(
                "reverse",
                "{\"lat\":\"%sx\",\"lon\":\"6\"}%n{\"lat\":\"%s,5\",\"lon\":\"6\"}%n".formatted(digits, digits));
        assertThat(answer.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("Parameter 'lat' may have at most 64 characters, got 6000"));
        String half = "a".repeat(1_500_000);
        answer = batch(
                "search",
                "{\"q\":\"%s\"}%n{\"q\":\"%s\",\"postcode\":\"%sb\"}%n"
                        .formatted(blanks, half, half.substring(half.length() / 2)));
        assertThat(answer.lines()).hasSize(2).allMatch(line -> line.contains("result_status"));
    }

    @Test
    void a_row_of_many_columns_for_the_same_is_read_once() {
        var row = new StringBuilder("{\"q\":\"Oldtown\"");
        for (int i = 0; i < 100_000; i++) {
            row.append(",\"q").append(i).append("\":\"\"");
        }
        assertThat(batch("search", row + "}\n")).contains("result_status");
    }

    private static String batch(String kind, String lines) {
        return given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/batch?kind=" + kind)
                .asString();
    }
}
