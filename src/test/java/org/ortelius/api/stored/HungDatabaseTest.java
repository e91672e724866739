// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ortelius.api.DrawnTown;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.Waiting;

/** A database that is there and does not answer concerns those alone who ask for it. */
@QuarkusTest
@QuarkusTestResource(value = DrawnTown.class, restrictToAnnotatedClass = true)
@TestProfile(HungDatabaseTest.FewThreads.class)
class HungDatabaseTest {

    private static final String OUTLINE = "/search?q=Old+School&polygon_text=1";
    private static final String DETAILS = "/details?osmtype=W&osmid=20";
    private static final String PLAIN = "/search?q=Old+School";
    private static final int INSIDE = 3;

    /** So few that those who wait for the database could hold them all. */
    public static final class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            int threads = Runtime.getRuntime().availableProcessors() + DatabaseDoor.ADMINISTRATION + INSIDE;
            return Map.of(
                    "quarkus.thread-pool.max-threads", Integer.toString(threads), "ortelius.api.query-timeout", "3");
        }
    }

    @Inject
    OrteliusConfig config;

    private void signal(String signal) throws IOException, InterruptedException {
        long server = Long.parseLong(Files.readAllLines(config.data().resolve("pg/postmaster.pid"))
                .getFirst()
                .strip());
        Stream<String> all = Stream.concat(
                        Stream.of(server),
                        ProcessHandle.of(server).orElseThrow().descendants().map(ProcessHandle::pid))
                .map(String::valueOf);
        var command = Stream.concat(Stream.of("kill", "-" + signal), all).toList();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static double metric(String name) {
        return get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void searches_go_on_and_who_needs_it_is_refused_until_it_is_back() throws Exception {
        get(OUTLINE).then().statusCode(200);
        get(DETAILS).then().statusCode(200);
        signal("STOP");
        try (var clients = Executors.newCachedThreadPool()) {
            List<Future<Response>> waiting = ask(clients::submit);
            Waiting.until("some wait", () -> metric("ortelius_database_requests") == INSIDE);
            for (int i = 0; i < 5; i++) {
                get(PLAIN).then().statusCode(200);
            }
            assertThat(waiting)
                    .as("some still wait")
                    .anySatisfy(one -> assertThat(one.isDone()).isFalse());
            for (Future<Response> one : waiting) {
                assertThat(one.get().statusCode()).isEqualTo(503);
                assertThat(one.get().header("Retry-After")).isIn("1", "5");
            }
            assertThat(metric("ortelius_database_away")).isEqualTo(1);
            assertThat(metric("ortelius_database_refused_total")).isPositive();
            assertThat(get(PLAIN).statusCode()).isEqualTo(200);
        } finally {
            signal("CONT");
        }
        Waiting.until("outlines again", () -> get(OUTLINE).statusCode() == 200);
        get(DETAILS).then().statusCode(200);
        assertThat(metric("ortelius_database_away")).isZero();
    }

    private interface Clients {
        Future<Response> submit(java.util.concurrent.Callable<Response> request);
    }

    private static List<Future<Response>> ask(Clients clients) {
        List<Future<Response>> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(clients.submit(() -> get(OUTLINE)));
            waiting.add(clients.submit(() -> get(DETAILS)));
        }
        return waiting;
    }
}
