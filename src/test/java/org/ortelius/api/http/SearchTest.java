// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class SearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search.php"})
    void a_town_is_found_in_jsonv2(String path) {
        given().queryParam("q", "Oldtown")
                .queryParam("limit", 1)
                .get(path)
                .then()
                .statusCode(200)
                .header("content-type", "application/json; charset=utf-8")
                .body("", hasSize(1))
                .body("[0].osm_type", equalTo("relation"))
                .body("[0].osm_id", equalTo(2))
                .body("[0].display_name", equalTo("Oldtown, L-1234, Luxemburg"))
                .body("[0].boundingbox", contains("49.1000000", "49.3000000", "6.1000000", "6.3000000"));
    }

    @Test
    void the_keys_come_in_nominatims_order() {
        Map<String, Object> town =
                get("/search?q=Oldtown&addressdetails=1&extratags=1&namedetails=1&entrances=1&extensions=1")
                        .jsonPath()
                        .getMap("[0]");
        assertThat(List.copyOf(town.keySet()))
                .containsExactly(
                        "place_id",
                        "licence",
                        "osm_type",
                        "osm_id",
                        "lat",
                        "lon",
                        "category",
                        "type",
                        "place_rank",
                        "importance",
                        "addresstype",
                        "name",
                        "display_name",
                        "address",
                        "entrances",
                        "extratags",
                        "namedetails",
                        "boundingbox",
                        "confidence");
    }

    @Test
    void json_calls_the_category_class() {
        get("/search?q=Oldtown&format=json")
                .then()
                .body("[0].class", equalTo("boundary"))
                .body("[0]", not(hasKey("category")));
    }

    @Test
    void details_are_shown_on_demand() {
        get("/search?q=Oldtown&addressdetails=1&extratags=1&namedetails=1")
                .then()
                .body("[0].address.country_code", equalTo("lu"))
                .body("[0].extratags.population", equalTo("1200"))
                .body("[0].extratags.admin_level", equalTo("8"))
                .body("[0].namedetails.'name:fr'", equalTo("Vieilleville"));
        get("/search?street=7 High Street&extratags=1&namedetails=1")
                .then()
                .body("[0].osm_id", equalTo(20))
                .body("[0].name", equalTo(""))
                .body("[0].extratags", nullValue())
                .body("[0].namedetails", nullValue());
    }

    @Test
    void positions_are_strings_of_seven_decimals() {
        get("/search?q=Zum Löwen").then().body("[0].lat", equalTo("49.2001000")).body("[0].lon", equalTo("6.2200000"));
    }

    @Test
    void the_language_is_the_parameters_else_the_headers() {
        given().header("Accept-Language", "fr-CH")
                .get("/search?q=Oldtown")
                .then()
                .body("[0].name", equalTo("Vieilleville"));
        given().header("Accept-Language", "fr")
                .get("/search?q=Oldtown&accept-language=de")
                .then()
                .body("[0].name", equalTo("Oldtown"));
    }

    @Test
    void a_callback_wraps_the_answer() {
        var answer = get("/search?q=&json_callback=my.$call");
        assertThat(answer.contentType()).isEqualTo("application/javascript; charset=utf-8");
        assertThat(answer.asString()).isEqualTo("my.$call([])");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=", "q=Xyzzyplugh", "q=Oldtown&countrycodes=de", "q=Oldtown&exclude_place_ids=R2,R1,2,1"})
    void nothing_found_is_an_empty_list(String query) {
        assertThat(get("/search?" + query).asString()).doesNotContain("\"osm_id\":2,");
        assertThat(get("/search?" + query).statusCode()).isEqualTo(200);
    }

    @Test
    void unknown_parameters_are_ignored() {
        get("/search?q=Oldtown&email=a@b.c&nonsense=%26&debug=0")
                .then()
                .statusCode(200)
                .body("[0].osm_id", equalTo(2));
    }
}
