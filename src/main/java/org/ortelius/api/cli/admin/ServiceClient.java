// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine;

/** Talks to {@code /admin} of a running service. A refusal is thrown with the service's words. */
public final class ServiceClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final String url;
    private final String token;

    public ServiceClient(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }

    JsonNode get(String path) throws IOException {
        return answer(request(path).GET());
    }

    JsonNode post(String path, String type, BodyPublisher body) throws IOException {
        return answer(request(path).header("Content-Type", type).POST(body));
    }

    /** Prints what a job says until it ends; gives the exit code that its command would have. */
    int follow(long job) throws IOException {
        var request = request("/admin/jobs/%d/events".formatted(job)).GET().build();
        HttpResponse<Stream<String>> response = send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw refusal(String.join("", lines.toList()), response.statusCode());
            }
            return follow(job, lines.iterator());
        }
    }

    /** Events are lines {@code event:NAME} and {@code data:JSON}, parted by empty ones. */
    private static int follow(long job, Iterator<String> lines) throws IOException {
        String event = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                JsonNode data = JSON.readTree(line.substring("data:".length()));
                if (event.equals("end")) {
                    return ended(data);
                }
                System.err.println(data.path("text").asText());
            }
        }
        throw new OrteliusException(
                "the service ended while job %d ran; it goes on when the service is back: ortelius admin follow %d"
                        .formatted(job, job));
    }

    private static int ended(JsonNode job) {
        String state = job.path("state").asText();
        System.err.printf("job %d is %s%n", job.path("id").asLong(), state);
        return state.equals("done") ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        } catch (IllegalArgumentException noUrl) {
            throw new OrteliusException(
                    "--url needs an address like http://localhost:8080, got \"%s\"".formatted(url), noUrl);
        }
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException {
        var response = send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw refusal(response.body(), response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException unreachable) {
            throw new OrteliusException(
                    "no service answers at %s (%s): start it with ortelius serve, or name it with --url"
                            .formatted(url, unreachable.getClass().getSimpleName()),
                    unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new OrteliusException("interrupted", stop);
        }
    }

    private OrteliusException refusal(String body, int status) {
        if (status == 404 && !body.contains("\"error\"")) {
            return new OrteliusException(
                    "%s has no /admin: make a token on its machine with ortelius admin token create NAME"
                            .formatted(url));
        }
        try {
            String message = JSON.readTree(body).path("error").path("message").asText("status " + status);
            return new OrteliusException("%s: %s".formatted(url, message));
        } catch (JsonProcessingException other) {
            return new OrteliusException("%s answers with status %d".formatted(url, status), other);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
