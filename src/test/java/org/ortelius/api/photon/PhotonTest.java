// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;

/** {@code /api} and {@code /photon/reverse} in the town that {@link Oldtown} draws. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class PhotonTest {

    private static final String NAMES = "features.properties.name";

    @Test
    void a_feature_has_the_parts_of_its_address_as_properties() {
        assertThat(get("/api?q=zum+l&limit=1&lang=de").jsonPath().getMap("features[0].properties"))
                .containsEntry("osm_type", "N")
                .containsEntry("osm_id", 30)
                .containsEntry("osm_key", "amenity")
                .containsEntry("osm_value", "cafe")
                .containsEntry("type", "house")
                .containsEntry("name", "Zum Löwen")
                .containsEntry("housenumber", "9")
                .containsEntry("street", "High Street")
                .containsEntry("city", "Oldtown")
                .containsEntry("country", "Luxemburg")
                .containsEntry("countrycode", "LU")
                .containsEntry("postcode", "L-1234")
                .doesNotContainKey("extent");
    }

    @Test
    void an_area_has_an_extent_from_the_north_west_to_the_south_east() {
        get("/api?q=oldt&layer=city")
                .then()
                .body("type", equalTo("FeatureCollection"))
                .body("features[0].properties.extent", contains(6.1f, 49.3f, 6.3f, 49.1f))
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].geometry.coordinates", contains(6.2f, 49.2f));
    }

    @ParameterizedTest
    @CsvSource({
        "q=high+st&layer=street, High Street",
        "q=high+st&layer=city, ",
        "q=l&osm_tag=amenity:cafe, Zum Löwen",
        "q=l&osm_tag=amenity&osm_tag=!amenity:cafe, Lyceum",
        "q=l&osm_tag=:school, Lyceum",
        "q=l&osm_tag=:!school&layer=house, Zum Löwen",
        "'q=l&bbox=6.21,49.19,6.23,49.21', Zum Löwen",
        "q=oldt&countrycode=de, "
    })
    void filters_say_what_may_be_found(String query, String name) {
        var names = given().urlEncodingEnabled(false)
                .get("/api?" + query)
                .jsonPath()
                .getList(NAMES, String.class);
        assertThat(names).isEqualTo(name == null ? java.util.List.of() : java.util.List.of(name));
    }

    @Test
    void layers_may_be_repeated() {
        get("/api?q=o&layer=city&layer=street").then().body(NAMES, hasItem("Oldtown"));
        get("/photon/api?q=o&layer=city").then().body(NAMES, contains("Oldtown"));
    }

    @Test
    void what_is_near_the_position_comes_first_the_more_the_less_importance_counts() {
        String near = "/api?q=l&osm_tag=amenity&zoom=16&location_bias_scale=0";
        get(near + "&lat=49.2505&lon=6.2405").then().body(NAMES + "[0]", equalTo("Lyceum"));
        get(near + "&lat=49.2001&lon=6.22").then().body(NAMES + "[0]", equalTo("Zum Löwen"));
    }

    @Test
    void reverse_finds_the_nearest_and_no_farther_than_the_radius() {
        get("/photon/reverse?lat=49.2001&lon=6.22").then().body(NAMES, contains("Zum Löwen"));
        get("/photon/reverse?lat=49.2001&lon=6.22&limit=10").then().body(NAMES, hasItems("Zum Löwen", "High Street"));
        get("/photon/reverse?lat=49.2001&lon=6.22&limit=10").then().body(NAMES, not(hasItem("Lyceum")));
        get("/photon/reverse?lat=49.2001&lon=6.22&limit=10&radius=10").then().body(NAMES, hasItem("Lyceum"));
        get("/photon/reverse?lat=49.2001&lon=6.22&osm_tag=amenity:school&radius=10")
                .then()
                .body(NAMES, contains("Lyceum"));
    }

    @Test
    void reverse_finds_the_area_around_where_it_is_asked_for_or_nothing_else_is_near() {
        get("/photon/reverse?lat=49.2001&lon=6.22&layer=city").then().body(NAMES, contains("Oldtown"));
        get("/photon/reverse?lat=49.12&lon=6.12").then().body(NAMES, contains("Oldtown"));
        get("/photon/reverse?lat=-33&lon=-140").then().body("features", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/api, 'q'",
        "/api?q=a&limit=x, 'limit'",
        "/api?q=a&layer=town, 'layer'",
        "/api?q=a&osm_tag=!, 'osm_tag'",
        "/api?q=a&lat=1, 'lon'",
        "/api?q=a&lat=91&lon=1, 'lat'",
        "'/api?q=a&bbox=1,2,3', coordinates",
        "/api?q=a&countrycode=lux, 'countrycode'",
        "/photon/reverse?lat=1, 'lon'",
        "/photon/reverse?lat=1&lon=1&radius=6000, 'radius'"
    })
    void mistakes_are_told_in_photons_shape(String request, String about) {
        given().urlEncodingEnabled(false)
                .get(request)
                .then()
                .statusCode(400)
                .body("message", containsString(about))
                .body("size()", equalTo(1));
    }
}
