// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class AutocompleteTest {

    @Test
    void it_answers_in_geojson_with_what_a_list_under_an_input_box_shows() {
        assertThat(get("/autocomplete?q=oldt&limit=1").asString())
                .isEqualTo(get("/search?q=Oldtown&limit=1&format=geojson").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "high s", "high street, ol", "HIGH STRE", "hihg"})
    void it_goes_on_from_the_start_of_the_last_word(String typed) {
        get("/autocomplete?q=" + typed).then().body("features.properties.name", contains("High Street"));
    }

    @Test
    void it_goes_on_from_the_start_of_a_name_in_any_language_and_shows_the_clients() {
        get("/autocomplete?q=lux&format=jsonv2&accept-language=fr")
                .then()
                .body(
                        "[0].name",
                        equalTo(get("/search?q=Luxemburg&accept-language=fr").path("[0].name")));
    }

    @Test
    void limit_layers_and_formats_are_those_of_a_search() {
        get("/autocomplete?q=o&limit=1").then().body("features", hasSize(1));
        get("/autocomplete?q=lö&layer=poi&format=json").then().body("name", contains("Zum Löwen"));
        get("/autocomplete?q=oldt&countrycodes=de").then().body("features", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%2C", "qqqq"})
    void what_begins_nothing_finds_nothing(String typed) {
        get("/autocomplete?q=" + typed)
                .then()
                .statusCode(200)
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(0));
    }

    @Test
    void mistakes_are_told_like_those_of_a_search() {
        get("/autocomplete").then().statusCode(400).body("error.message", equalTo("Parameter 'q' missing."));
        get("/autocomplete?q=a&limit=x").then().statusCode(400).body("error.code", equalTo(400));
        get("/autocomplete?q=a&lat=99&lon=9").then().statusCode(400);
        get("/autocomplete?q=a&layer=x").then().statusCode(400);
    }
}
