// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.limits;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

/** Keys have their limits where addresses have none. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(KeyLimitTest.OnlyKeys.class)
class KeyLimitTest {

    public static final class OnlyKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ortelius.api.rate-limit", "0",
                    "ortelius.api.rate-limit-of-key.guest", "1",
                    "ortelius.api.rate-limit-of-key.office", "0");
        }
    }

    @Test
    void a_key_is_limited_though_addresses_are_not() {
        int status = 200;
        for (int i = 0; i < 30 && status == 200; i++) {
            status = given().header("X-Api-Key", "guest")
                    .get("/search?q=Oldtown")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void who_has_no_limit_is_not_limited() {
        for (int i = 0; i < 30; i++) {
            get("/search?q=Oldtown").then().statusCode(200);
            given().header("X-Api-Key", "office")
                    .get("/search?q=Oldtown")
                    .then()
                    .statusCode(200);
        }
    }
}
