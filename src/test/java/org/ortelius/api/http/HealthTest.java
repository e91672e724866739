// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

/** What those see who look after the service. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class HealthTest {

    @Test
    void it_is_alive_and_ready_with_an_index() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/started").then().statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("index"))
                .body("checks.find { it.name == 'index' }.data.places", greaterThan(0));
    }

    @Test
    void metrics_count_requests_by_endpoint_and_outcome() {
        get("/search?q=Oldtown");
        get("/search?q=Oldtown&limit=many");
        get("/somewhere/else");
        assertThat(get("/metrics").asString())
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"search\",outcome=\"ok\"} [1-9]")
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"search\",outcome=\"mistake\"} [1-9]")
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"other\",outcome=\"mistake\"} [1-9]")
                .contains("ortelius_requests_seconds_bucket{endpoint=\"search\",outcome=\"ok\",le=\"0.25\"}")
                .doesNotContain("somewhere");
    }

    @Test
    void metrics_tell_what_searches_cost() {
        get("/search?q=Oldtwon");
        assertThat(get("/metrics").asString())
                .containsPattern("ortelius_searches_total [1-9]")
                .containsPattern("ortelius_searches_widened_total [1-9]")
                .containsPattern("ortelius_search_candidates_total [1-9]")
                .containsPattern("ortelius_cache_asked_total [1-9]")
                .contains("ortelius_cache_loaded_total")
                .containsPattern("ortelius_generation_imported_seconds [0-9]")
                .containsPattern("ortelius_generation_places [1-9]")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void answers_are_not_to_be_guessed_at_or_framed() {
        get("/search?q=Oldtown")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY");
    }
}
