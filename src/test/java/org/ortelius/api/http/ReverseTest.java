// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class ReverseTest {

    @Test
    void the_address_is_in_parts_unless_told_not_to_be() {
        get("/reverse?format=jsonv2&lat=49.20015&lon=6.20005")
                .then()
                .statusCode(200)
                .header("content-type", "application/json; charset=utf-8")
                .body("osm_id", equalTo(20))
                .body("address.house_number", equalTo("7"))
                .body("address.road", equalTo("High Street"));
        get("/reverse.php?format=json&lat=49.20015&lon=6.20005&addressdetails=0")
                .then()
                .body("$", not(hasKey("address")));
    }

    @ParameterizedTest
    @CsvSource({"18, 20", "17, 10", "10, 2", "3, 1", "55, 20"})
    void the_zoom_decides_how_fine_the_answer_is(int zoom, int osmId) {
        get("/reverse?format=jsonv2&lat=49.20015&lon=6.20005&zoom=" + zoom)
                .then()
                .body("osm_id", equalTo(osmId));
    }

    @ParameterizedTest
    @CsvSource({
        "json, lat=-33&lon=-140",
        "jsonv2, lat=97&lon=9",
        "geojson, lat=0&lon=1000",
        "geocodejson, lat=-33&lon=-140"
    })
    void the_sea_and_positions_off_the_globe_have_no_address(String format, String query) {
        var answer = get("/reverse?format=" + format + "&" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"error\":\"Unable to geocode\"}");
    }
}
