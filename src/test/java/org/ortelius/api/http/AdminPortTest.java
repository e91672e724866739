// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;
import org.ortelius.api.admin.AdminConfig;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@QuarkusTestResource(value = AdminPortTest.OwnPort.class, restrictToAnnotatedClass = true)
class AdminPortTest {

    /** Administration at a port that nobody uses. */
    public static final class OwnPort implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try (var socket = new ServerSocket(0)) {
                return Map.of("ortelius.admin.port", Integer.toString(socket.getLocalPort()));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        @Override
        public void stop() {
            // the service has closed it
        }
    }

    @Inject
    AdminConfig config;

    @TestHTTPResource
    URI root;

    private int adminPort;
    private int publicPort;

    @BeforeEach
    void findPorts() {
        adminPort = config.port().orElseThrow();
        publicPort = root.getPort();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:%d%s".formatted(port, path));
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void what_is_for_administrators_is_at_their_port_only(String path) throws Exception {
        assertThat(get(adminPort, path).statusCode()).isEqualTo(200);
        var elsewhere = get(publicPort, path);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains("There is nothing at " + path + " on this port.");
    }

    /** Without a token there is nothing at either of them: what differs is who says so. */
    @ParameterizedTest
    @ValueSource(strings = {"/admin/jobs", "/admin/audit"})
    void orders_are_taken_at_their_port_only(String path) throws Exception {
        assertThat(get(adminPort, path).body()).isEqualTo("{\"title\": \"404 Not Found\"}");
        assertThat(get(publicPort, path).body()).contains("There is nothing at " + path + " on this port.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search?q=Oldtown", "/status", "/reverse?lat=49.2&lon=6.2", "/openapi", "/swagger-ui/"})
    void what_is_for_everybody_is_at_the_public_port_only(String path) throws Exception {
        assertThat(get(publicPort, path).statusCode()).isEqualTo(200);
        assertThat(get(adminPort, path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%6Detrics",
                "//metrics",
                "/./metrics",
                "/web/../metrics",
                "/web/%2e%2e/metrics",
                "/metrics;a=b",
                "/metrics/",
                "/%61dmin/jobs",
                "//admin/jobs",
                "/admin;a=b/jobs",
                "/;a=b/admin/jobs",
                "/admin%2Fjobs",
                "/q/./health/ready",
                "/q//health/ready",
                "/q;a=b/health/ready",
                "/%71/health/ready"
            })
    void no_spelling_of_its_path_leads_to_administration(String path) throws Exception {
        var answer = get(publicPort, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    }
}
