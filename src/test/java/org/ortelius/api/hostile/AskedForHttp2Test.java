// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

/** HTTP/2 in the clear, where the settings ask for it: nobody can hold the service by it. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(AskedForHttp2Test.On.class)
class AskedForHttp2Test {

    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int DATA = 0;
    private static final int END_STREAM = 1;
    private static final int ACKNOWLEDGED = 1;
    private static final int END_HEADERS = 4;

    @TestHTTPResource("/")
    URI service;

    /** The setting, on a service that is easily held. */
    public static final class On implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(new Impatient().getConfigOverrides());
            settings.put("ORTELIUS_HTTP2", "true");
            return settings;
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] content) {
        return ByteBuffer.allocate(9 + content.length)
                .putInt(content.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(content)
                .array();
    }

    /** Headers as names and values, none of them compressed. */
    private static byte[] headers(String... texts) {
        var block = new ByteArrayOutputStream();
        for (int i = 0; i < texts.length; i++) {
            if (i % 2 == 0) {
                block.write(0);
            }
            block.write(texts[i].length());
            block.writeBytes(texts[i].getBytes(StandardCharsets.ISO_8859_1));
        }
        return block.toByteArray();
    }

    /** A client that lets nothing be sent to it. */
    private RawClient withoutWindow() throws Exception {
        var client = new RawClient(service.getPort());
        client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        client.send(frame(
                SETTINGS,
                0,
                0,
                ByteBuffer.allocate(6).putShort((short) 4).putInt(0).array()));
        client.send(frame(SETTINGS, ACKNOWLEDGED, 0, new byte[0]));
        return client;
    }

    private static byte[] request(String method, String path) {
        return headers(":method", method, ":scheme", "http", ":authority", "x", ":path", path);
    }

    @Test
    void it_is_spoken() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve("/status")).build();
            assertThat(client.send(request, BodyHandlers.ofString()).version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    @Test
    void answers_that_cannot_be_sent_hold_no_thread() throws Exception {
        try (var other = new PoliteClient(service);
                var client = withoutWindow()) {
            for (int i = 0; i < 8; i++) {
                client.send(frame(
                        HEADERS, END_HEADERS | END_STREAM, 2 * i + 1, request("GET", "/search?q=Oldtown&debug=1")));
            }
            other.isServedFor(Impatient.PATIENCE);
        }
    }

    @Test
    void a_batch_whose_answer_cannot_be_sent_makes_room_for_the_next() throws Exception {
        byte[] row = "{\"q\":\"Oldtown\"}\n".getBytes(StandardCharsets.UTF_8);
        try (var other = new PoliteClient(service);
                var client = withoutWindow()) {
            client.send(frame(HEADERS, END_HEADERS, 1, request("POST", "/batch")));
            for (int i = 0; i < 1_000; i++) {
                client.send(frame(DATA, 0, 1, row));
            }
            other.isServedFor(Duration.ofSeconds(1));
            assertThat(other.sendsTable()).isEqualTo(429);
            other.isServedFor(Impatient.NOTICED);
            assertThat(other.sendsTable()).isEqualTo(200);
        }
    }
}
