// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.extract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = ImportedExtract.class, restrictToAnnotatedClass = true)
@EnabledIf(value = "org.ortelius.api.extract.ImportedExtract#isThere", disabledReason = "needs ../shared/data")
class ExtractTest {

    @ParameterizedTest
    @CsvSource({
        "Vaduz, 1155956",
        "'vaduz, liechtenstein', 1155956",
        "Prattville, 110453",
        "Prattville Alabama, 110453",
    })
    void a_place_is_found_by_its_name(String query, int relation) {
        given().queryParam("q", query).get("/search").then().statusCode(200).body("[0].osm_id", equalTo(relation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Städtle 3, Vaduz                    | 3  | Städtle
                    3 staedtle vaduz                    | 3  | Städtle
                    STÄDTLE 3, 9490 VADUZ               | 3  | Städtle
                    Vaduz, Städtle 3                    | 3  | Städtle
                    """)
    void an_address_is_found_in_any_order_and_spelling(String query, String number, String road) {
        given().queryParam("q", query)
                .queryParam("addressdetails", 1)
                .get("/search")
                .then()
                .body("[0].address.house_number", equalTo(number))
                .body("[0].address.road", equalTo(road))
                .body("[0].address.town", equalTo("Vaduz"))
                .body("[0].address.postcode", equalTo("9490"))
                .body("[0].address.country_code", equalTo("li"));
    }

    @Test
    void a_structured_address_is_found() {
        given().queryParam("street", "3 Städtle")
                .queryParam("city", "Vaduz")
                .queryParam("addressdetails", 1)
                .get("/search")
                .then()
                .body("address.house_number", everyItem(equalTo("3")));
    }

    @Test
    void a_number_that_does_not_exist_gives_its_street() {
        given().queryParam("q", "Städtle 999, Vaduz")
                .get("/search")
                .then()
                .body("[0].name", equalTo("Städtle"))
                .body("[0].category", equalTo("highway"));
    }

    @Test
    void a_made_up_street_gives_no_street() {
        given().queryParam("q", "Kolumirastrasse 3, Vaduz")
                .get("/search")
                .then()
                .body("category", not(hasItem("highway")))
                .body("category", not(hasItem("building")));
        given().queryParam("q", "Xyzzyqqy").get("/search").then().body("$", empty());
    }

    @Test
    void the_filter_by_country_keeps_others_out() {
        given().queryParam("q", "Vaduz")
                .queryParam("countrycodes", "us")
                .get("/search")
                .then()
                .body("$", empty());
    }

    @ParameterizedTest
    @CsvSource({"18,building", "17,road", "13,village", "10,town", "8,county", "3,country"})
    void reverse_answers_with_what_the_zoom_shows(int zoom, String addressType) {
        var answer = given().queryParam("lat", "47.13948")
                .queryParam("lon", "9.52208")
                .queryParam("zoom", zoom)
                .queryParam("format", "jsonv2")
                .get("/reverse")
                .then()
                .statusCode(200)
                .body("address.country_code", equalTo("li"));
        if (zoom < 18) {
            answer.body("addresstype", equalTo(addressType));
        }
    }

    @Test
    void reverse_at_a_house_gives_its_number() {
        given().queryParam("lat", "47.1729791")
                .queryParam("lon", "9.5086431")
                .queryParam("format", "jsonv2")
                .get("/reverse")
                .then()
                .body("address.house_number", equalTo("26"))
                .body("display_name", containsString("Im Tröxle"));
    }

    @Test
    void lookup_keeps_the_order_of_the_request() {
        given().queryParam("osm_ids", "R1155952,R1155956,W999999999999")
                .queryParam("format", "json")
                .get("/lookup")
                .then()
                .body("osm_id", contains(1155952, 1155956));
    }

    @Test
    void the_outline_of_a_town_comes_from_the_database() {
        given().queryParam("q", "Vaduz")
                .queryParam("polygon_geojson", 1)
                .queryParam("limit", 1)
                .get("/search")
                .then()
                .body("[0].geojson.type", equalTo("MultiPolygon"));
    }

    @Test
    void the_details_of_a_line_of_house_numbers_are_asked_by_its_way() {
        given().get("/details?osmtype=W&osmid=1&addressdetails=1")
                .then()
                .statusCode(200)
                .body("category", equalTo("place"))
                .body("type", equalTo("houses"))
                .body("extratags.startnumber", equalTo("1003"))
                .body("extratags.endnumber", equalTo("1049"))
                .body("extratags.step", equalTo("2"))
                .body("address[0].localname", equalTo("Grosssteg"));
    }
}
