// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class ErrorsTest {

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search | Nothing to search for.",
                "/search?q=+++ | Nothing to search for.",
                "/search?q=a&limit=ten | Parameter 'limit' must be a number.",
                "/search?q=a&limit= | Parameter 'limit' must be a number.",
                "/search?q=a&viewbox=1,2,3 | Bounding box parameter needs 4 coordinates.",
                "/search?q=a&polygon_geojson=1&polygon_svg=1 | Too many polygon output options selected.",
                "/search?q=a&format=geojson&polygon_kml=1&polygon_svg=1&limit=x | Parameter 'limit' must be a number.",
                "/search?q=a&polygon_threshold=x | Parameter 'polygon_threshold' must be a number.",
                "/search?q=a&json_callback=1bad | Invalid json_callback value",
                "/search?q=a&json_callback=cb&limit=x | Parameter 'limit' must be a number.",
                "/search?q=a&json_callback= | Invalid json_callback value",
                "/search?q=a&exclude_place_ids=abc | Invalid exclude ID: abc",
                "/search?q=a&exclude_place_ids=R-1 | Invalid exclude ID: R-1",
                "/reverse?format=json | Parameter 'lon' missing.",
                "/reverse?format=jsonv2&lat=47.1 | Parameter 'lon' missing.",
                "/reverse?format=geojson&lon=47.1 | Parameter 'lat' missing.",
                "/reverse?format=jsonv2&lat=nan&lon=9 | Parameter 'lat' must be a number.",
                "/reverse?format=jsonv2&lat=47%2C14&lon=9.52 | Parameter 'lat' must be a number.",
                "/reverse?format=jsonv2&lat=47&lon=9&zoom=x | Parameter 'zoom' must be a number.",
                "/reverse?format=xml&format=json | Parameter 'lon' missing."
            })
    void the_clients_mistake_is_a_400_in_json(String path, String message) {
        Response answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.asString()).isEqualTo("{\"error\":{\"code\":400,\"message\":\"%s\"}}".formatted(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search?format=xml | Nothing to search for.",
                "/reverse?lat=47.1 | Parameter 'lon' missing.",
                "/reverse.php?lat=47.1 | Parameter 'lon' missing.",
                "/search?q=a&format=xml&exclude_place_ids=%3Cb%3E%26%01 | Invalid exclude ID: &lt;b&gt;&amp;"
            })
    void who_gets_xml_gets_mistakes_in_xml(String path, String message) {
        Response answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(answer.asString())
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<error><code>400</code><message>%s</message></error>"
                                .formatted(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search?q=a&format=yaml | xml, geojson, geocodejson, json, jsonv2",
                "/reverse?format=XML | xml, geojson, geocodejson, json, jsonv2",
                "/lookup?format= | xml, geojson, geocodejson, json, jsonv2",
                "/status?format=xml | text, json"
            })
    void a_wrong_format_is_told_in_text(String path, String formats) {
        Response answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.asString()).isEqualTo("ERROR 400: Parameter 'format' must be one of: " + formats);
    }

    @Test
    void too_much_of_a_parameter_is_the_clients_mistake() {
        String callback = "a" + ".a".repeat(5_000);
        assertThat(get("/search?q=a&json_callback=" + callback).statusCode()).isEqualTo(400);
        assertThat(get("/search?q=a&json_callback=" + "a.".repeat(99) + "a").statusCode())
                .isEqualTo(200);
        Response tags = get("/api?q=a" + "&osm_tag=a:b".repeat(75));
        assertThat(tags.statusCode()).isEqualTo(400);
        assertThat(tags.asString())
                .isEqualTo("{\"message\":\"Parameter 'osm_tag' may have at most 50 values, got 75.\"}");
        assertThat(get("/api?q=a" + "&osm_tag=a:b".repeat(3_000)).statusCode()).isEqualTo(400);
        assertThat(get("/api?q=a" + "&osm_tag=a:b".repeat(50)).statusCode()).isEqualTo(200);
        assertThat(get("/search?q=a" + "&a=1".repeat(100)).asString())
                .contains("A request may have at most 100 parameters, got 101.");
        assertThat(get("/search?q=a" + "&a=1".repeat(99)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=Oldtown&exclude_place_ids=, '7,', 9000",
        "/search?q=Oldtown&exclude_place_ids=, 'N7,', 9000",
        "/search?q=Oldtown&countrycodes=, 'lu,', 9000",
        "/search?q=Oldtown&layer=, 'poi,', 9000",
        "/lookup?osm_ids=, 'x,', 9000",
        "/api?q=Oldtown&countrycode=, 'lu,', 9000",
        "/api?q=Oldtown&layer=, 'city,', 9000",
        "/search?q=Oldtown&featureType=, 'city,', 9000"
    })
    void a_list_without_end_is_answered_or_refused(String start, String item, int times) {
        assertThat(get(start + item.repeat(times)).statusCode()).isIn(200, 400);
    }

    @Test
    void outlines_need_the_database_and_say_so_when_it_is_down() {
        Response answer = get("/search?q=Oldtown&polygon_geojson=1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("error.message")).contains("database");
        assertThat(get("/search?q=Oldtown").statusCode()).isEqualTo(200);
    }

    @Test
    void other_paths_and_other_verbs_are_refused() {
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").asString()).isEqualTo("{\"title\": \"404 Not Found\"}");
        assertThat(get("/nothing").contentType()).isEqualTo("application/json");
        assertThat(given().post("/search?q=a").statusCode()).isEqualTo(405);
        assertThat(given().post("/search?q=a").header("Allow")).isEqualTo("GET, OPTIONS");
        assertThat(given().head("/search?q=a").statusCode()).isEqualTo(405);
        assertThat(given().delete("/reverse?lat=1&lon=1").statusCode()).isEqualTo(405);
    }

    @Test
    void pages_of_other_origins_may_ask() {
        Response answer = given().header("Origin", "https://map.example").get("/status");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(get("/status").header("Access-Control-Allow-Origin")).isNull();
        Response preflight = given().header("Origin", "https://map.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "x-a, x-b")
                .options("/search");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET, OPTIONS");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("x-a, x-b");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("86400");
    }
}
