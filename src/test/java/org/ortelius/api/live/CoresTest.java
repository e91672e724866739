// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

/** What keeps a core busy waits while all are, however it is asked. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class CoresTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @Inject
    LiveGeocoder live;

    @Inject
    Cores cores;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=Oldtown",
                "/reverse?lat=49.2&lon=6.2",
                "/lookup?osm_ids=W10",
                "/autocomplete?q=Oldt",
                "/api?q=Oldtown",
                "/photon/reverse?lat=49.2&lon=6.2"
            })
    void a_request_waits_for_a_core(String path) throws Exception {
        assertThat(whileAllAreBusy(() -> get(path)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/search/csv, 'q\nOldtown\n'", "/reverse/csv, 'lat,lon\n49.2,6.2\n'"})
    void a_row_of_a_batch_waits_for_a_core(String path, String table) throws Exception {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        assertThat(whileAllAreBusy(() ->
                                given().multiPart("data", "table.csv", bytes).post(path))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_has_waited_too_long_for_a_core_is_told_to_come_again() throws Exception {
        var impatient = new Cores(Duration.ofMillis(20));
        try (var threads = Executors.newCachedThreadPool()) {
            var done = new CountDownLatch(1);
            var busy = new CountDownLatch(CORES);
            for (int i = 0; i < CORES; i++) {
                threads.submit(() -> impatient.work(() -> {
                    busy.countDown();
                    awaitQuietly(done);
                    return 0;
                }));
            }
            busy.await();
            assertThatThrownBy(() -> impatient.work(() -> 1)).isInstanceOf(UnavailableException.class);
            done.countDown();
        }
        assertThat(impatient.<Integer>work(() -> 1)).isEqualTo(1);
    }

    @Test
    void what_is_always_there_does_not_wait() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var done = new CountDownLatch(1);
            occupy(threads, done);
            get("/status").then().statusCode(200);
            done.countDown();
        }
    }

    /** Asks while no core is free; frees them when it has to wait for one. */
    private Response whileAllAreBusy(Callable<Response> request) throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var done = new CountDownLatch(1);
            occupy(threads, done);
            Future<Response> answer = threads.submit(request);
            while (cores.waiting() == 0 && !answer.isDone()) {
                Thread.sleep(Duration.ofMillis(1));
            }
            assertThat(answer.isDone()).as("answered without waiting").isFalse();
            done.countDown();
            return answer.get();
        }
    }

    private void occupy(ExecutorService threads, CountDownLatch done) throws InterruptedException {
        var busy = new CountDownLatch(CORES);
        for (int i = 0; i < CORES; i++) {
            threads.submit(() -> live.find(_ -> {
                busy.countDown();
                awaitQuietly(done);
                return List.of();
            }));
        }
        busy.await();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
