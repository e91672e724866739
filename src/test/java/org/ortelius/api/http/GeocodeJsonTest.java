// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class GeocodeJsonTest {

    @Test
    void an_address_has_the_formats_own_keys() {
        String body = get("/reverse?lat=49.20015&lon=6.20005&format=geocodejson&entrances=1&extratags=1")
                .asString();
        assertThat(body)
                .isEqualTo("{\"type\":\"FeatureCollection\",\"geocoding\":{\"version\":\"0.1.0\","
                        + "\"attribution\":\"Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright\","
                        + "\"licence\":\"ODbL\",\"query\":\"\"},\"features\":[{\"type\":\"Feature\",\"properties\":{\"geocoding\":{"
                        + "\"place_id\":4,\"osm_type\":\"way\",\"osm_id\":20,\"osm_key\":\"building\",\"osm_value\":\"yes\","
                        + "\"type\":\"house\",\"accuracy\":0,\"label\":\"7, High Street, Oldtown, L-1234, Luxemburg\","
                        + "\"housenumber\":\"7\",\"postcode\":\"L-1234\",\"street\":\"High Street\",\"city\":\"Oldtown\","
                        + "\"country\":\"Luxemburg\",\"country_code\":\"lu\",\"admin\":{\"level8\":\"Oldtown\"},"
                        + "\"entrances\":null,\"extra\":null}},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[6.20005,49.20015]}}]}");
    }

    @Test
    void the_object_itself_is_no_part_of_its_address_unless_it_is_a_country() {
        get("/lookup?osm_ids=R2,R1&format=geocodejson")
                .then()
                .body("features[0].properties.geocoding", not(hasKey("city")))
                .body("features[0].properties.geocoding.admin.level8", equalTo("Oldtown"))
                .body("features[1].properties.geocoding.country", equalTo("Luxemburg"));
    }

    @ParameterizedTest
    @CsvSource({"R1, country", "R2, city", "W10, street", "W20, house", "N30, house"})
    void the_kind_follows_the_rank(String osmId, String type) {
        get("/lookup?format=geocodejson&osm_ids=" + osmId)
                .then()
                .body("features[0].properties.geocoding.type", equalTo(type))
                .body("features[0].properties.geocoding", not(hasKey("accuracy")));
    }

    @Test
    void the_query_is_repeated_except_by_lookups() {
        given().queryParam("q", "Xyzzy \"plugh\" <&>")
                .get("/search?format=geocodejson")
                .then()
                .body("geocoding.query", equalTo("Xyzzy \"plugh\" <&>"))
                .body("features", hasSize(0));
        get("/lookup?format=geocodejson").then().body("geocoding", not(hasKey("query")));
    }

    @Test
    void text_comes_back_as_it_was_mapped() {
        get("/lookup?osm_ids=N30&extratags=1&format=geocodejson")
                .then()
                .body("features[0].properties.geocoding.name", equalTo("Zum Löwen"))
                .body("features[0].properties.geocoding.extra.description", equalTo(Oldtown.ODD_TEXT));
    }
}
