// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class DebugTest {

    private static String page(String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html; charset=utf-8");
        return answer.asString();
    }

    @Test
    void a_search_shows_its_steps() {
        assertThat(page("/search?q=7+High+Street,+Oldtown&debug=1"))
                .startsWith("<!DOCTYPE html>\n<html>")
                .contains(
                        "words</h2>",
                        "readings</h2>",
                        "retrieval</h2>",
                        "candidates with all words</h2>",
                        "houses</h2>",
                        "results</h2>")
                .contains("<td>house number</td><td>7</td>", "name:high", "<td>W20</td>", "High Street, Oldtown")
                .endsWith("</html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=Oldtown&debug=1&format=xml",
                "/search?q=Oldtown&debug=1&format=geocodejson&json_callback=show",
                "/search?q=&debug=1",
                "/search?city=Oldtown&debug=yes",
                "/search.php?q=49.2,6.2&debug=1"
            })
    void the_page_is_a_page_whatever_the_format(String path) {
        assertThat(page(path)).contains("results</h2>");
    }

    @Test
    void a_reverse_shows_what_is_near() {
        assertThat(page("/reverse?lat=49.20015&lon=6.20005&debug=1"))
                .contains("ADDRESS_POINT", "<td>W20</td>", "degrees");
    }

    @Test
    void a_lookup_shows_what_was_asked_for() {
        assertThat(page("/lookup?osm_ids=R2,W999&debug=1")).contains("<td>R2</td>", "<td>W999</td>", "Oldtown");
    }

    @Test
    void details_show_what_was_asked_for() {
        assertThat(page("/details?osmtype=R&osmid=2&debug=1")).contains("ref=R2", "Oldtown");
        assertThat(page("/details?place_id=999999&debug=1")).contains("id=999999", "results</h2>");
    }

    @Test
    void nothing_that_is_typed_becomes_markup() {
        assertThat(page("/search?debug=1&q=%3Cscript%3Ealert(1)%3C/script%3E%22%27%26lt;&countrycodes=%3Cb%3E"))
                .doesNotContain("<script", "<b>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page("/search?debug=1&amenity=%3Cimg%20src=x%20onerror=alert(1)%3E"))
                .doesNotContain("<img");
        assertThat(page("/search?debug=1&q=Oldtown&accept-language=%3Ci%3E")).doesNotContain("<i>");
    }

    @Test
    void characters_that_are_none_are_left_out() {
        assertThat(page("/search?debug=1&q=Oldtown%01%ED%A0%80%EF%BF%BF")).contains("<td>oldtown</td>");
    }

    @Test
    void who_does_not_debug_gets_the_answer() {
        assertThat(given().get("/search?q=Oldtown&debug=0").contentType()).startsWith("application/json");
    }

    @Test
    void mistakes_are_told_as_ever() {
        assertThat(given().get("/search?q=a&limit=ten&debug=1").statusCode()).isEqualTo(400);
    }
}
