// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class StatusTest {

    @Test
    void text_for_health_checks() {
        var answer = get("/status");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.asString()).isEqualTo("OK");
    }

    @Test
    void a_callback_wraps_json_and_leaves_text_alone() {
        assertThat(get("/status?json_callback=show").asString()).isEqualTo("OK");
        assertThat(get("/status?format=json&json_callback=show").asString())
                .startsWith("show({")
                .endsWith("})");
    }

    @Test
    void json_for_programs() {
        get("/status.php?format=json")
                .then()
                .body("status", equalTo(0))
                .body("message", equalTo("OK"))
                .body("data_updated", equalTo("2026-01-02T03:04:05+00:00"))
                .body("database_version", equalTo("oldtown_1"));
    }

    @Test
    void extensions_tell_how_much_there_is() {
        get("/status?format=json&extensions=1")
                .then()
                .body("places", equalTo(6))
                .body("imported", equalTo("1970-01-01T00:00:00+00:00"))
                .body("updates", equalTo(0));
        assertThat(get("/status?format=json").jsonPath().getMap(""))
                .doesNotContainKeys("places", "imported", "updates");
    }

    @Test
    void extensions_tell_how_old_the_data_is() {
        long expected = Duration.between(Oldtown.DATA_TIME, Instant.now()).toSeconds();
        long lag = get("/status?format=json&extensions=1").jsonPath().getLong("lag");
        assertThat(lag).isBetween(expected, expected + 60);
        assertThat(get("/status?format=json").jsonPath().getMap("")).doesNotContainKey("lag");
    }

    @Test
    void metrics_tell_the_same() {
        assertThat(get("/metrics").asString())
                .containsPattern("(?m)^ortelius_data_time_seconds 1\\.76")
                .containsPattern("(?m)^ortelius_data_lag_seconds \\d");
    }
}
