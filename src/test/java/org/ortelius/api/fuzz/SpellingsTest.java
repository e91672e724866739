// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

/** However a path is spelled, it is limited, counted, logged and opened to other origins as the place is that it leads to. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(SpellingsTest.Limited.class)
class SpellingsTest {

    private static final Path LOG = log();
    private static int clients;

    @TestHTTPResource("/")
    URI service;

    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ortelius.api.rate-limit", "1",
                    "ortelius.batch.calls", "0",
                    "ortelius.api.log-file", LOG.toString(),
                    "ortelius.api.log-format", "{endpoint} {query_string}");
        }
    }

    private static Path log() {
        try {
            return Files.createTempFile("requests", ".log");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Connection.Answer ask(String method, String target, String headers) throws IOException {
        try (var connection = new Connection(service.getPort(), Duration.ofSeconds(20))) {
            return connection.ask(new Request(method, target, headers, ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search/",
                "/search.php",
                "/search.php/",
                "//search",
                "/./search",
                "/status/../search",
                "/q/../search",
                "/admin/../search",
                "/metrics/../search",
                "/status/%2e%2e/search",
                "/status/%2E%2e/search",
                "/%73earch",
                "/search;a=1",
                "/;a=1/search",
                "/status/..;a=1/search",
                "/search/.",
                "http://localhost//search"
            })
    void no_spelling_of_search_is_more_than_a_search(String path) throws IOException {
        String client = "X-Forwarded-For: 203.0.113.%d\r\n".formatted(++clients);
        double before = counted("search");
        String target = path + "?q=Oldtown&client=" + clients;
        var first = ask("GET", target, client + "Origin: https://map.example\r\n");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers()).containsEntry("access-control-allow-origin", "*");
        int asked = 1;
        int status = 200;
        while (status == 200 && asked++ < 30) {
            status = ask("GET", target, client).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(counted("search") - before).isGreaterThanOrEqualTo(asked - 1);
        assertThat(logged("client=" + clients)).isEqualTo("search q=Oldtown&client=" + clients);
    }

    /** Nothing is there: what matters is that the limit counts them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/SEARCH",
                "/search%2F",
                "/search\\",
                "/\\search",
                "/status\\..\\search",
                "/search%3Ba=1",
                "/statusx",
                "/adminx",
                "/status/x",
                "/%2573earch",
                "/%zz"
            })
    void what_is_no_spelling_of_anything_is_limited_as_well(String path) throws IOException {
        String client = "X-Forwarded-For: 203.0.113.%d\r\n".formatted(++clients);
        int status = ask("GET", path, client).status();
        assertThat(status).isIn(400, 404);
        for (int asked = 1; status != 429 && asked < 30; asked++) {
            status = ask("GET", path, client).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/batch",
                "/batch/",
                "//batch",
                "/%62atch",
                "/./batch",
                "/status/../batch",
                "/batch;a=1",
                "/search/csv",
                "/search//csv/",
                "/search;a=1/csv",
                "/reverse/%63sv",
                "//batch/jobs"
            })
    void no_spelling_of_a_batch_passes_the_limit_of_calls(String path) throws IOException {
        String client = "X-Forwarded-For: 203.0.113.%d\r\n".formatted(++clients);
        var answer = ask("POST", path, client + "Content-Length: 0\r\n");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("batches are running");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/jobs",
                "//admin/jobs",
                "/%61dmin/jobs",
                "/./admin/jobs",
                "/admin;a=1/jobs",
                "/search/../admin/audit"
            })
    void no_spelling_of_administration_is_open_to_other_origins(String path) throws IOException {
        var answer = ask("GET", path, "Origin: https://map.example\r\n");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void the_page_has_its_policy_however_it_is_asked_for() throws IOException {
        for (String path :
                List.of("/web/main.js", "//web/main.js", "/%77eb/main.js", "/web/./main.js", "/search/../index.html")) {
            var answer = ask("GET", path, "X-Forwarded-For: 203.0.113.250\r\n");
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.headers()).as(path).containsKey("content-security-policy");
        }
    }

    private double counted(String endpoint) throws IOException {
        return ask("GET", "/metrics", "")
                .body()
                .lines()
                .filter(line -> line.startsWith("ortelius_requests_seconds_count{endpoint=\"" + endpoint + "\""))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    /** The first line with this text; the client has its answer before the line is written. */
    private static String logged(String text) throws IOException {
        for (long end = System.nanoTime() + 5_000_000_000L; System.nanoTime() < end; ) {
            for (String line : Files.readAllLines(LOG)) {
                if (line.endsWith(text)) {
                    return line;
                }
            }
        }
        return "no line";
    }
}
