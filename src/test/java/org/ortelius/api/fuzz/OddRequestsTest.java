// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.guarded.TownWithGuardedChanges;

/** The service meets what no client means to send. */
@QuarkusTest
@QuarkusTestResource(value = TownWithGuardedChanges.class, restrictToAnnotatedClass = true)
class OddRequestsTest {

    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** What may remain of 18,000 requests in 20 connections, caches and the like; a leak of 1 KB a request would show. */
    private static final long GROWTH_BYTES = 16 << 20;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @TestHTTPResource("/")
    URI service;

    @Test
    void twenty_thousand_odd_requests_are_answered_without_a_fault_a_hang_or_growth() throws Exception {
        get("/details?osmtype=R&osmid=1").then().statusCode(200); // opens index and database before the crowd comes
        send(2_000, 1); // fills pools and caches
        long heap = heapInUse();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        var errors = new LoggedErrors();
        try (errors) {
            send(18_000, 2);
        }
        assertThat(faults).isEmpty();
        assertThat(errors.messages()).isEmpty();
        assertThat(heapInUse() - heap).as("bytes grown").isLessThan(GROWTH_BYTES);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
                .as("threads grown")
                .isLessThanOrEqualTo(CONNECTIONS);
        get("/search?q=Oldtown").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search?q=%zz | JSON | Parameter 'q' must be percent-encoded, where %25 stands for %.",
                "/search?limit=1&q=100%&lat=%4 | JSON | Parameter 'q' must be percent-encoded, where %25 stands for %.",
                "/search?format=%zz | TEXT | Parameter 'format' must be percent-encoded, where %25 stands for %.",
                "/search?q=%zz&format=xml | XML | Parameter 'q' must be percent-encoded, where %25 stands for %.",
                "/reverse?lat=%&format=json | JSON | Parameter 'lat' must be percent-encoded, where %25 stands for %.",
                "/lookup.php?osm_ids=%zz | XML | Parameter 'osm_ids' must be percent-encoded, where %25 stands for %.",
                "/search?q=%zz&format=yaml | TEXT | Parameter 'q' must be percent-encoded, where %25 stands for %.",
                "/search?{q}=%7 | JSON | Parameter '{q}' must be percent-encoded, where %25 stands for %.",
                "/search%zz | JSON | The path must be percent-encoded, where %25 stands for %, got '/search%zz'.",
                "/openapi?format=%zz | TEXT | Parameter 'format' must be percent-encoded, where %25 stands for %."
            })
    void escapes_that_are_none_are_told_in_the_format_of_the_answer(String target, String format, String message)
            throws IOException {
        String type = "application/json; charset=utf-8";
        String body = "{\"error\":{\"code\":400,\"message\":\"%s\"}}";
        if (format.equals("XML")) {
            type = "text/xml; charset=utf-8";
            body = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<error><code>400</code><message>%s</message></error>";
        } else if (format.equals("TEXT")) {
            type = "text/plain; charset=utf-8";
            body = "ERROR 400: %s";
        }
        try (var connection = new Connection(service.getPort(), PATIENCE)) {
            var answer = connection.ask(new Request("GET", target, "", ""));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).containsEntry("content-type", type);
            assertThat(answer.body()).isEqualTo(body.formatted(message));
        }
    }

    @Test
    void a_request_without_a_host_is_told_so_and_is_no_error_in_the_log() throws IOException {
        var errors = new LoggedErrors();
        try (errors;
                var connection = new Connection(service.getPort(), PATIENCE)) {
            var answer = connection.ask(new Request("GET", "/search?q=Oldtown", null, "", ""));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).containsEntry("content-type", "application/json; charset=utf-8");
            assertThat(answer.body())
                    .startsWith("{\"error\":{\"code\":400,\"message\":")
                    .contains("'Host' header");
            answer = connection.ask(new Request("GET", "search", "", ""));
            assertThat(answer.status()).isIn(400, 404);
        }
        assertThat(errors.messages()).isEmpty();
    }

    /** Browsers escape none of these but the last, which curl sends as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"|", "{", "}", "^", "\\", "`", "<", ">", "\"", "[", "]", "ö"})
    void what_needs_no_escape_between_browser_and_service_gets_none(String odd) throws IOException {
        String bare = new String(odd.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var connection = new Connection(service.getPort(), PATIENCE)) {
            var answer = connection.ask(new Request("GET", "/search?q=Oldtown" + bare + "&format=xml", "", ""));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("Oldtown" + escaped(odd));
        }
    }

    private static String escaped(String character) {
        return switch (character) {
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "\"" -> "&quot;";
            default -> character;
        };
    }

    private void send(int count, long seed) throws Exception {
        try (var senders = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<Void>> shares = LongStream.range(0, CONNECTIONS)
                    .mapToObj(i -> share(count / CONNECTIONS, new Requests(seed * CONNECTIONS + i)))
                    .toList();
            for (Future<Void> sent : senders.invokeAll(shares)) {
                sent.get();
            }
        }
    }

    private Callable<Void> share(int count, Requests requests) {
        return () -> {
            try (var connection = new Connection(service.getPort(), PATIENCE)) {
                int sent = 0;
                while (sent < count) {
                    sent += send(requests, connection);
                }
            }
            return null;
        };
    }

    /** Most requests one after the other, some at once, some broken off; gives how many there were. */
    private int send(Requests requests, Connection connection) throws IOException {
        Request request = requests.next();
        switch (requests.number(50)) {
            case 1 -> {
                List<Request> atOnce = Stream.generate(requests::next)
                        .limit(requests.number(20))
                        .toList();
                send(
                        atOnce.getFirst(),
                        connection,
                        () -> connection.askAtOnce(atOnce).forEach(answer -> check(answer, atOnce)));
                return atOnce.size();
            }
            case 2 -> send(request, connection, () -> connection.breakOff(request, requests.number(600)));
            case 3 -> send(request, connection, () -> connection.leave(request));
            default -> send(request, connection, () -> check(connection.ask(request), List.of(request)));
        }
        return 1;
    }

    private void check(Connection.Answer answer, List<Request> requests) {
        int status = answer.status();
        boolean isShed = status == 503 && answer.headers().containsKey("retry-after");
        if (status < 200 || (status >= 500 && !isShed)) {
            faults.add(status + " for " + requests);
        }
    }

    /** Something that asks the service and may get no answer. */
    @FunctionalInterface
    private interface Asking {
        void run() throws IOException;
    }

    private void send(Request request, Connection connection, Asking asking) throws IOException {
        try {
            asking.run();
        } catch (IOException | RuntimeException noAnswer) {
            faults.add(noAnswer + " for " + request);
            connection.close();
        }
    }

    /** After a collection; the caches that give way to others are part of it. */
    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
