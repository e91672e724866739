// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that answers with its address, as the client's headers tell it. */
class PublicAddressTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void close() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https, geo.example.org, https://geo.example.org",
        "https, geo.example.org:8443, https://geo.example.org:8443",
        "https, [2001:db8::1], https://[2001:db8::1]",
        "'http, https', 'evil.example.com, geo.example.org', https://geo.example.org",
    })
    void what_a_trusted_proxy_tells_is_the_address(String scheme, String host, String address) throws Exception {
        assertThat(told("127.0.0.1", scheme, host)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"javascript, 'a b'", "'', ''", "HTTPS, <script>", "'https,ftp', a/b"})
    void what_is_no_address_counts_for_nothing(String scheme, String host) throws Exception {
        assertThat(told("127.0.0.1", scheme, host)).matches("http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void nobody_else_is_believed() throws Exception {
        assertThat(told("10.0.0.0/8", "https", "geo.example.org")).matches("http://127\\.0\\.0\\.1:\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"})
    void a_client_that_names_no_host_is_told_where_it_has_come_to(String request) throws Exception {
        try (var socket = new Socket()) {
            HttpServer server = server("127.0.0.1");
            socket.connect(new InetSocketAddress("127.0.0.1", server.actualPort()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer.startsWith("HTTP/1.1 400") || answer.endsWith("http://127.0.0.1:" + server.actualPort()))
                    .as(answer)
                    .isTrue();
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static String told(String trusted, String scheme, String host) throws Exception {
        HttpServer server = server(trusted);
        try {
            return ask(server.actualPort(), scheme, host);
        } finally {
            server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static HttpServer server(String trusted) throws Exception {
        var address = new PublicAddress(new ClientAddress(List.of(trusted)));
        return VERTX.createHttpServer()
                .requestHandler(request -> request.response().end(address.of(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static String ask(int port, String scheme, String host) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-Host", host)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }
}
