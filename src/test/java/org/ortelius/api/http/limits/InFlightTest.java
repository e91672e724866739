// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.limits;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(InFlightTest.NoRoom.class)
class InFlightTest {

    /** Whoever comes is one too many. */
    public static final class NoRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.api.max-in-flight", "0");
        }
    }

    @Test
    void who_is_one_too_many_is_told_to_come_again() {
        get("/search?q=Oldtown")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("error.code", equalTo(503));
        assertThat(get("/metrics").asString())
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"search\",outcome=\"shed\"} [1-9]")
                .contains("ortelius_requests_in_flight 0.0");
    }

    @Test
    void who_looks_after_the_service_is_let_in() {
        get("/status").then().statusCode(200);
        get("/q/health/live").then().statusCode(200);
    }
}
