// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.DrawnTown;

@QuarkusTest
@QuarkusTestResource(value = DrawnTown.class, restrictToAnnotatedClass = true)
class DetailsTest {

    @Test
    void a_place_is_told_key_by_key_in_nominatims_order() {
        Map<String, Object> details =
                get("/details?osmtype=N&osmid=7").jsonPath().getMap("");
        assertThat(details.keySet())
                .containsExactly(
                        "place_id",
                        "parent_place_id",
                        "osm_type",
                        "osm_id",
                        "category",
                        "type",
                        "admin_level",
                        "localname",
                        "names",
                        "addresstags",
                        "housenumber",
                        "country_code",
                        "indexed_date",
                        "importance",
                        "calculated_importance",
                        "extratags",
                        "rank_address",
                        "rank_search",
                        "isarea",
                        "centroid",
                        "geometry");
        assertThat(details)
                .containsEntry("osm_type", "N")
                .containsEntry("category", "amenity")
                .containsEntry("localname", "Zum Löwen")
                .containsEntry("housenumber", "9")
                .containsEntry("addresstags", Map.of("street", "High Street", "housenumber", "9"))
                .containsEntry("isarea", false)
                .containsEntry("geometry", details.get("centroid"));
    }

    @ParameterizedTest
    @CsvSource({"/details?osmtype=W&osmid=10", "/details.php?osmtype=w&osmid=10&class=highway"})
    void a_place_has_the_same_details_by_object_and_by_place_id(String path) {
        long id = get(path).then().statusCode(200).extract().jsonPath().getLong("place_id");
        get("/details?place_id=" + id).then().statusCode(200).body("osm_id", equalTo(10));
    }

    @Test
    void names_come_in_the_clients_language() {
        given().header("Accept-Language", "fr")
                .get("/details?osmtype=N&osmid=7&addressdetails=1")
                .then()
                .body("localname", equalTo("Au lion"))
                .body("address.find { it.type == 'administrative' }.localname", equalTo("Vieilleville"));
    }

    @Test
    void the_address_goes_from_the_object_to_the_country_with_distances() {
        get("/details?osmtype=N&osmid=7&addressdetails=1")
                .then()
                .body("address.rank_address", contains(30, 28, 26, 16, 4, 4))
                .body(
                        "address.type",
                        contains("cafe", "house_number", "residential", "administrative", "country_code", "country"))
                .body("address.isaddress", contains(true, true, true, true, false, true))
                .body("address[3].osm_type", equalTo("R"))
                .body("address[3].distance", allOf(greaterThan(0f), lessThan(1e-6f)))
                .body("address[4]", not(hasKey("place_id")));
    }

    @Test
    void what_hangs_on_a_street_is_told_nearest_first_or_by_type() {
        get("/details?osmtype=W&osmid=10&hierarchy=1")
                .then()
                .body("hierarchy.localname", contains("7", "Zum Löwen", "Old School"))
                .body("hierarchy[0].distance", allOf(greaterThan(100f), lessThan(112f)));
        get("/details?osmtype=W&osmid=10&hierarchy=1&group_hierarchy=1")
                .then()
                .body("hierarchy.house.osm_id", contains(5))
                .body("hierarchy.cafe.osm_id", contains(7));
        get("/details?osmtype=N&osmid=7&hierarchy=1").then().body("hierarchy", empty());
    }

    @Test
    void rows_of_numbers_are_no_places_that_hang_on_a_street() {
        get("/search?q=3 Side Lane").then().body("[0].osm_id", equalTo(41));
        get("/details?osmtype=W&osmid=40&hierarchy=1").then().body("hierarchy.localname", contains("1", "9"));
    }

    @Test
    void a_boundary_tells_the_node_that_it_is_one_with_unless_told_not_to() {
        get("/details?osmtype=R&osmid=1")
                .then()
                .body("names.loc_name", equalTo("Oldie"))
                .body("linked_places.osm_type", contains("N"))
                .body("linked_places.osm_id", contains(6));
        get("/details?osmtype=R&osmid=1&linkedplaces=0").then().body("", not(hasKey("linked_places")));
        get("/details?osmtype=N&osmid=6").then().statusCode(200).body("", not(hasKey("parent_place_id")));
    }

    @Test
    void keywords_are_the_words_that_find_it() {
        get("/details?osmtype=N&osmid=7&keywords=1")
                .then()
                .body("keywords.name.token", contains("au", "lion", "loewen", "lowen", "zum"))
                .body("keywords.address.token", contains("high", "oldie", "oldtown", "street", "vieilleville"));
    }

    @Test
    void the_outline_comes_when_asked_for() {
        get("/details?osmtype=W&osmid=10&polygon_geojson=1")
                .then()
                .body("geometry.type", equalTo("LineString"))
                .body("centroid.type", equalTo("Point"));
    }

    @Test
    void doors_come_when_asked_for() {
        get("/details?osmtype=W&osmid=20&entrances=1")
                .then()
                .body("entrances.osm_id", contains(21))
                .body("entrances.type", contains("main"));
    }

    @Test
    void a_callback_wraps_the_details() {
        var answer = get("/details?osmtype=W&osmid=10&json_callback=show");
        assertThat(answer.contentType()).isEqualTo("application/javascript; charset=utf-8");
        assertThat(answer.asString()).startsWith("show({\"place_id\":").endsWith("})");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/details | 400 | Missing ID parameter 'place_id' or 'osmtype'.",
                "/details?osmtype=N | 400 | Parameter 'osmid' missing.",
                "/details?osmtype=N&osmid=abc | 400 | Parameter 'osmid' must be a number.",
                "/details?osmtype=X&osmid=1 | 400 | Parameter 'osmtype' must be one of: N, W, R",
                "/details?place_id=0 | 400 | Missing ID parameter 'place_id' or 'osmtype'.",
                "/details?place_id=abc | 400 | Parameter 'place_id' must be a number.",
                "/details?place_id=99999999999999999999 | 404 | No place with that OSM ID found.",
                "/details?osmtype=W&osmid=10&class=amenity | 404 | No place with that OSM ID found."
            })
    void what_cannot_be_told_is_an_error_in_json(String path, int status, String message) {
        get(path)
                .then()
                .statusCode(status)
                .contentType("application/json; charset=utf-8")
                .body("error.code", equalTo(status))
                .body("error.message", equalTo(message));
    }

    @Test
    void details_are_json_only() {
        assertThat(get("/details?osmtype=W&osmid=10&format=xml").asString())
                .isEqualTo("ERROR 400: Parameter 'format' must be one of: json");
    }
}
