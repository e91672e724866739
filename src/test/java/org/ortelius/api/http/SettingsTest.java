// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(SettingsTest.Nominatim.class)
class SettingsTest {

    /** Settings by Nominatim's names. */
    public static final class Nominatim implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "NOMINATIM_DEFAULT_LANGUAGE", "fr",
                    "NOMINATIM_LOOKUP_MAX_COUNT", "2",
                    "NOMINATIM_CORS_NOACCESSCONTROL", "no",
                    "NOMINATIM_OUTPUT_NAMES", "official_name:XX,name:XX,name");
        }
    }

    @Test
    void the_default_language_counts_for_who_names_none() {
        get("/lookup?format=jsonv2&osm_ids=R2").then().body("[0].name", equalTo("Vieilleville"));
        given().header("Accept-Language", "de")
                .get("/lookup?format=jsonv2&osm_ids=R2")
                .then()
                .body("[0].name", equalTo("Oldtown"));
    }

    @Test
    void a_lookup_may_name_fewer_objects() {
        get("/lookup?format=jsonv2&osm_ids=R1,R2").then().statusCode(200);
        get("/lookup?format=jsonv2&osm_ids=R1,R2,W10").then().statusCode(400);
    }

    @Test
    void pages_of_other_origins_may_be_kept_out() {
        given().header("Origin", "http://example.com")
                .get("/status")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
