// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class HostileQueriesTest {

    static Stream<String> hostile() {
        return Stream.of(
                "High+Street+".repeat(150),
                "a+".repeat(300),
                "x".repeat(5_000),
                "%2C".repeat(2_000),
                "7".repeat(5_000),
                "*%3F~%5B%5D%7B%7D%5C%22%28%29%5E%2B-!%7C%26%26",
                "%F0%9F%8F%A0".repeat(300),
                "%D8%B4%D8%A7%D8%B1%D8%B9+".repeat(200),
                "%ED%A0%80Oldtown%ED%B0%80",
                "%00%01%FF%FE%C0%80");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void the_answer_is_a_list_in_every_format(String query) {
        for (String format : new String[] {"jsonv2", "xml", "geojson", "geocodejson"}) {
            Response answer =
                    given().urlEncodingEnabled(false).get("/search?format=" + format + "&addressdetails=1&q=" + query);
            assertThat(answer.statusCode()).isEqualTo(200);
            if (!format.equals("xml")) {
                answer.jsonPath().get();
            }
        }
    }
}
