// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(SearchTimeoutTest.NoTime.class)
class SearchTimeoutTest {

    /** Time is up at once. */
    public static final class NoTime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.api.search-timeout", "0");
        }
    }

    @Test
    void a_search_ends_when_its_time_is_up() {
        get("/search?q=Oldtown").then().statusCode(200).body("", hasSize(0));
    }
}
