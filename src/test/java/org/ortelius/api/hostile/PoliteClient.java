// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that asks what everybody asks, while others behave worse. */
final class PoliteClient implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> SEARCHES = List.of(
            "/search?q=Oldtown",
            "/search?q=High+Street+7",
            "/search?q=Zum+L%C3%B6wen,+Oldtown",
            "/reverse?lat=49.75&lon=6.15");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final URI service;

    PoliteClient(URI service) {
        this.service = service;
    }

    /** Asks fifty searches a second, whatever becomes of the earlier ones, until its failures are asked for. */
    void keepAsking() {
        clock.scheduleAtFixedRate(this::ask, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        String target = SEARCHES.get(sent.getAndIncrement() % SEARCHES.size());
        client.sendAsync(request(target, PATIENCE).build(), BodyHandlers.discarding())
                .whenComplete((answer, failed) -> {
                    if (failed != null) {
                        failures.add(failed + " for " + target);
                    } else if (answer.statusCode() != 200) {
                        failures.add(answer.statusCode() + " for " + target);
                    }
                    answered.incrementAndGet();
                });
    }

    private HttpRequest.Builder request(String target, Duration patience) {
        return HttpRequest.newBuilder(service.resolve(target)).timeout(patience);
    }

    /** Stops asking, waits for what is under way, and tells what failed. */
    List<String> failures() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (answered.get() < sent.get()) {
            Thread.sleep(PAUSE_MILLIS); // each ends by its own patience
        }
        return List.copyOf(failures);
    }

    int answered() {
        return answered.get();
    }

    /** Asks one search after the other for some time; each answer must come soon. */
    void isServedFor(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            assertThat(get("/search?q=Oldtown")).contains("display_name");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The text of an answer. Throws when none comes soon. */
    String get(String target) throws IOException, InterruptedException {
        return client.send(request(target, SOON).build(), BodyHandlers.ofString())
                .body();
    }

    /** The status of an answer, however late. */
    int status(String target) throws IOException, InterruptedException {
        return client.send(request(target, PATIENCE).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** The status of a table of one row that is sent to be answered at once. */
    int sendsTable() throws IOException, InterruptedException {
        var table = request("/batch", SOON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"q\":\"Oldtown\"}\n"))
                .build();
        return client.send(table, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close();
    }
}
