// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ortelius.api.admin.FollowedTown;
import org.ortelius.api.admin.access.AdminTables;

@QuarkusTest
@QuarkusTestResource(value = FollowedTown.class, restrictToAnnotatedClass = true)
class ReplicationScheduleTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    AdminTables tables;

    @Test
    void what_a_source_publishes_is_found_without_anybody_asking() throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!get("/search?q=Altweiler").asString().contains("Altweiler")
                && Instant.now().isBefore(latest)) {
            Thread.sleep(200);
        }
        assertThat(get("/search?q=Altweiler").jsonPath().getList("osm_id")).isEqualTo(List.of(78));
        assertThat(get("/status?format=json").jsonPath().getString("data_updated"))
                .isEqualTo("2026-02-02T00:00:00+00:00");
        Thread.sleep(Duration.ofSeconds(3)); // what is applied starts no other job
        var jobs = new Jobs(tables).newest(10);
        assertThat(jobs).hasSize(1);
        assertThat(jobs.getFirst().createdBy()).isEqualTo("schedule");
        get("/admin/jobs").then().statusCode(404);
    }
}
