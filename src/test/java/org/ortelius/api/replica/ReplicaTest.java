// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(value = PublishedTown.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    PublishedTown town;

    @Inject
    PulledIndex pulled;

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited %s", PATIENCE).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static String generation() {
        return String.valueOf(get("/status?format=json").jsonPath().getString("database_version"));
    }

    @Test
    @Order(1)
    void what_is_published_answers_on_a_service_without_an_import() throws InterruptedException {
        await(() -> generation().equals("oldtown_1"));
        assertThat(get("/search?q=Zum+Löwen").asString()).contains("\"osm_id\":30");
        assertThat(pulled.trouble()).isEmpty();
        assertThat(get("/metrics").asString()).contains("ortelius_pull_failing 0.0");
    }

    @Test
    @Order(2)
    void another_generation_is_taken_over_without_a_failed_request() throws Exception {
        var switched = new AtomicBoolean();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var asked = pool.submit(() -> {
                int questions = 0;
                while (!switched.get()) {
                    assertThat(get("/reverse?lat=49.2&lon=6.2").statusCode()).isEqualTo(200);
                    questions++;
                }
                return questions;
            });
            try {
                town.publish("oldtown_2");
                await(() -> generation().equals("oldtown_2"));
            } finally {
                switched.set(true);
            }
            assertThat(asked.get()).isPositive();
        }
    }

    @Test
    @Order(3)
    void without_the_storage_it_goes_on_with_what_it_has_and_says_so() throws InterruptedException {
        town.stop();
        await(() -> pulled.trouble().isPresent());
        assertThat(pulled.trouble()).get().asString().contains("s3://atlas/oldtown/newest");
        assertThat(get("/search?q=Zum+Löwen").statusCode()).isEqualTo(200);
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'index' }.data.pull", containsString("s3://atlas/oldtown/newest"));
        assertThat(get("/metrics").asString()).contains("ortelius_pull_failing 1.0");
    }
}
