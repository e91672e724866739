// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

/** What is served of the page, without a browser. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class PageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/web/main.js", "/web/style.css", "/web/texts/nl.json", "/web/settings.json"
            })
    void its_files_may_do_nothing_but_ask_this_service_and_show_tiles(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';")
                .contains("img-src 'self' data: https://tile.openstreetmap.org;")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void pages_beside_it_may_do_no_more() {
        assertThat(get("/search?q=Oldtown&debug=1").header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(get("/swagger-ui/").header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String changed = get("/web/main.js").header("Last-Modified");
        assertThat(given().header("If-Modified-Since", changed)
                        .get("/web/main.js")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_api_is_as_it_was() {
        assertThat(get("/search?q=Oldtown").header("Content-Security-Policy")).isNull();
        assertThat(get("/web/nothing.js").statusCode()).isEqualTo(404);
        assertThat(get("/web/nothing.js").asString()).isEqualTo("{\"title\": \"404 Not Found\"}");
    }

    @Test
    void the_tiles_are_openstreetmaps_unless_the_settings_say_otherwise() {
        var tiles = get("/web/settings.json").jsonPath();
        assertThat(tiles.getString("tiles.url")).isEqualTo("https://tile.openstreetmap.org/{z}/{x}/{y}.png");
        assertThat(tiles.getInt("tiles.max_zoom")).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "nl"})
    void every_text_is_there_in_every_language(String language) throws IOException {
        JsonNode english = texts("en");
        JsonNode other = texts(language);
        assertThat(names(other)).isEqualTo(names(english));
        english.properties()
                .forEach(text -> assertThat(names(other.get(text.getKey())))
                        .as(text.getKey())
                        .isEqualTo(names(text.getValue())));
    }

    private static JsonNode texts(String language) throws IOException {
        return new ObjectMapper()
                .readTree(get("/web/texts/%s.json".formatted(language)).asByteArray());
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
