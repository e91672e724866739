// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client that asks what everybody asks, while others behave worse. */
final class WellBehaved implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    WellBehaved(URI service) {
        this.service = service;
    }

    /** Asks again and again for some time; each answer must come soon. */
    void isServedFor(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            assertThat(get("/search?q=Oldtown")).contains("display_name");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(SOON).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** The status of a table of one row that is sent to be answered at once. */
    int sendsTable() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/batch"))
                .timeout(SOON)
                .POST(HttpRequest.BodyPublishers.ofString("{\"q\":\"Oldtown\"}\n"))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    @Override
    public void close() {
        client.close();
    }
}
