// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class GeoJsonTest {

    @Test
    void a_feature_has_properties_box_and_position() {
        assertThat(get("/search?q=Oldtown&limit=1&format=geojson").asString())
                .isEqualTo("{\"type\":\"FeatureCollection\","
                        + "\"licence\":\"Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright\","
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"place_id\":2,\"osm_type\":\"relation\",\"osm_id\":2,"
                        + "\"place_rank\":16,\"category\":\"boundary\",\"type\":\"administrative\",\"importance\":0.4,"
                        + "\"addresstype\":\"city\",\"name\":\"Oldtown\",\"display_name\":\"Oldtown, L-1234, Luxemburg\"},"
                        + "\"bbox\":[6.1000000,49.1000000,6.3000000,49.3000000],"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[6.2,49.2]}}]}");
    }

    @Test
    void details_come_at_the_end_of_the_properties() {
        Map<String, Object> town =
                get("/reverse?lat=49.2&lon=6.2&zoom=10&format=geojson&extratags=1&namedetails=1&entrances=1&extensions=1")
                        .jsonPath()
                        .getMap("features[0].properties");
        assertThat(List.copyOf(town.keySet()).subList(9, 15))
                .containsExactly("display_name", "address", "entrances", "extratags", "namedetails", "confidence");
    }

    @Test
    void nothing_found_is_an_empty_collection() {
        get("/search?q=Xyzzyplugh&format=geojson")
                .then()
                .statusCode(200)
                .header("content-type", "application/json; charset=utf-8")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(0));
    }

    @Test
    void text_comes_back_as_it_was_mapped() {
        get("/lookup?osm_ids=N30&extratags=1&format=geojson")
                .then()
                .body("features[0].properties.extratags.description", equalTo(Oldtown.ODD_TEXT));
    }

    @Test
    void a_callback_wraps_the_collection() {
        var answer = get("/search?q=&format=geojson&json_callback=cb");
        assertThat(answer.contentType()).isEqualTo("application/javascript; charset=utf-8");
        assertThat(answer.asString()).startsWith("cb({\"type\":").endsWith("})");
    }
}
