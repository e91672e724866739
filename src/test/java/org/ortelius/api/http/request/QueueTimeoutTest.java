// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import static io.restassured.RestAssured.get;
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
@TestProfile(QueueTimeoutTest.NoPatience.class)
class QueueTimeoutTest {

    /** Whoever comes has waited too long. */
    public static final class NoPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("NOMINATIM_REQUEST_TIMEOUT", "0");
        }
    }

    @Test
    void a_request_whose_turn_comes_too_late_is_given_up() {
        get("/search?q=Oldtown")
                .then()
                .statusCode(503)
                .body("error.message", equalTo("Query took too long to process."));
    }
}
