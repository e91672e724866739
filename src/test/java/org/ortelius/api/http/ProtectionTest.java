// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

/** Each client has a rate of its own, and those who look after the service have none. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(ProtectionTest.OneASecond.class)
class ProtectionTest {

    private static final int BURST = 10;

    public static final class OneASecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.api.rate-limit", "1", "ortelius.api.rate-limit-of-key.office", "1000");
        }
    }

    @Test
    void a_client_that_sends_too_much_is_told_when_to_come_again() {
        exhaust("203.0.113.1");
        ask("203.0.113.1")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("error.code", equalTo(429))
                .body("error.message", containsString("a second"));
        given().header("X-Forwarded-For", "203.0.113.1")
                .get("/reverse?lat=1&lon=1")
                .then()
                .statusCode(429)
                .contentType("text/xml");
    }

    @Test
    void other_clients_do_not_suffer() {
        exhaust("203.0.113.2");
        assertThat(ask("203.0.113.3").statusCode()).isEqualTo(200);
    }

    @Test
    void a_known_key_has_a_rate_of_its_own() {
        exhaust("203.0.113.4");
        for (int i = 0; i < 3 * BURST; i++) {
            given().header("X-Forwarded-For", "203.0.113.4")
                    .header("X-Api-Key", "office")
                    .get("/search?q=Oldtown")
                    .then()
                    .statusCode(200);
        }
        given().header("X-Forwarded-For", "203.0.113.4")
                .header("X-Api-Key", "made up")
                .get("/search?q=Oldtown")
                .then()
                .statusCode(429);
    }

    @Test
    void status_health_and_metrics_are_never_refused() {
        for (int i = 0; i < 3 * BURST; i++) {
            get("/status").then().statusCode(200);
            get("/q/health/ready").then().statusCode(200);
            get("/metrics").then().statusCode(200);
        }
    }

    private static void exhaust(String address) {
        int answered = 0;
        while (ask(address).statusCode() == 200) {
            answered++;
        }
        assertThat(answered).isBetween(BURST, 3 * BURST);
    }

    private static Response ask(String address) {
        return given().header("X-Forwarded-For", address).get("/search?q=Oldtown");
    }
}
