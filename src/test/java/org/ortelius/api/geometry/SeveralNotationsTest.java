// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.DrawnTown;

@QuarkusTest
@QuarkusTestResource(value = DrawnTown.class, restrictToAnnotatedClass = true)
@TestProfile(SeveralNotationsTest.Three.class)
class SeveralNotationsTest {

    public static final class Three implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("NOMINATIM_POLYGON_OUTPUT_MAX_TYPES", "3");
        }
    }

    @Test
    void an_answer_holds_as_many_notations_as_the_settings_allow() {
        get("/lookup?osm_ids=W10&format=json&polygon_text=1&polygon_svg=1&polygon_geojson=1")
                .then()
                .body("[0].geotext", startsWith("LINESTRING("))
                .body("[0].svg", startsWith("M "))
                .body("[0].geojson.type", equalTo("LineString"));
        get("/lookup?osm_ids=W10&format=xml&polygon_text=1&polygon_svg=1&polygon_kml=1")
                .then()
                .body("searchresults.place.@geotext", startsWith("LINESTRING("))
                .body("searchresults.place.@geosvg", startsWith("M "))
                .body("searchresults.place.geokml.LineString.coordinates", startsWith("6."));
        get("/lookup?osm_ids=W10&format=json&polygon_text=1&polygon_svg=1&polygon_geojson=1&polygon_kml=1")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("Too many polygon output options selected."));
    }
}
