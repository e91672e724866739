// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;
import org.ortelius.api.Waiting;
import org.ortelius.api.live.LiveGeocoder;

/** A service whose threads all hang can be told from one that works. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(SelfCheckTest.TwoThreads.class)
class SelfCheckTest {

    private static final int THREADS = 2;

    /** Few threads, and a service that asks itself often. */
    public static final class TwoThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.max-threads", Integer.toString(THREADS), "ortelius.self-check.every", "100ms");
        }
    }

    @Inject
    LiveGeocoder live;

    @Test
    void while_all_threads_hang_it_is_not_alive_and_says_so_and_afterwards_it_is() throws Exception {
        get("/search?q=Oldtown").then().statusCode(200);
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        try (var threads = Executors.newCachedThreadPool()) {
            var done = new CountDownLatch(1);
            List<Future<Response>> hanging = new ArrayList<>();
            try {
                for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                    threads.submit(() -> live.find(_ -> {
                        await(done);
                        return List.of();
                    }));
                }
                for (int i = 0; i < THREADS; i++) {
                    hanging.add(threads.submit(() -> get("/search?q=Oldtown")));
                }
                Waiting.until("not alive", () -> get("/q/health/live").statusCode() == 503);
            } finally {
                done.countDown();
            }
            for (Future<Response> search : hanging) {
                assertThat(search.get().statusCode()).isEqualTo(200);
            }
        }
        Waiting.until("alive again", () -> get("/q/health/live").statusCode() == 200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
