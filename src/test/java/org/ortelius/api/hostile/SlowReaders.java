// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Clients that ask for much and read little or nothing. */
final class SlowReaders {

    private static final Duration HELD = Duration.ofSeconds(4);
    private static final String SEARCH =
            "GET /search?q=Oldtown&limit=50&addressdetails=1&namedetails=1&extratags=1 HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String OUTLINES = "GET /search?q=Oldtown&polygon_geojson=1 HTTP/1.1\r\nHost: a\r\n\r\n";

    private SlowReaders() {}

    static Map<String, Attack> all() {
        return Map.of(
                "pipelines that are never read", service -> leaveUnread(SEARCH.repeat(5_000), 8, service),
                "pipelined outlines that are never read", service -> leaveUnread(OUTLINES.repeat(2_000), 8, service),
                "pipelines that are read a byte at a time", SlowReaders::sip,
                "tables whose answers are never read", service -> leaveUnread(table(), 12, service),
                "streams of HTTP/2 without a window", SlowReaders::askWithoutWindow);
    }

    private static void leaveUnread(String requests, int connections, URI service) throws Exception {
        try (var crowd = Crowd.of(connections, service)) {
            crowd.send(requests, HELD);
            Thread.sleep(HELD);
        }
    }

    private static void sip(URI service) throws Exception {
        try (var crowd = Crowd.of(16, service)) {
            crowd.send(SEARCH.repeat(1_000), Duration.ofSeconds(1));
            crowd.sip(Duration.ofMillis(100), 40);
        }
    }

    /** 40,000 rows, whose answer is larger than what sockets hold. */
    private static String table() {
        String csv = "q,note\r\n" + ("Oldtown," + "x".repeat(50) + "\r\n").repeat(40_000);
        String form = "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.csv\"\r\n\r\n" + csv
                + "\r\n--b--\r\n";
        return "POST /search/csv HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n"
                        .formatted(form.length())
                + form;
    }

    /** A client that allows the service to send nothing: RFC 9113, SETTINGS_INITIAL_WINDOW_SIZE 0. */
    private static void askWithoutWindow(URI service) throws Exception {
        try (var crowd = Crowd.of(2, service)) {
            var frames = new ByteArrayOutputStream();
            frames.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            byte[] noWindow =
                    ByteBuffer.allocate(6).putShort((short) 4).putInt(0).array();
            frames.writeBytes(frame(4, 0, 0, noWindow));
            frames.writeBytes(frame(4, 1, 0, new byte[0]));
            for (int stream = 1; stream < 64; stream += 2) {
                frames.writeBytes(frame(1, 5, stream, headers("/search?q=Oldtown&limit=50&polygon_geojson=1")));
            }
            crowd.send(frames.toString(StandardCharsets.ISO_8859_1), HELD);
            Thread.sleep(HELD);
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** Literal header fields without indexing, RFC 7541 6.2.2. */
    private static byte[] headers(String path) {
        var bytes = new ByteArrayOutputStream();
        Map.of(":method", "GET", ":scheme", "http", ":authority", "a", ":path", path)
                .forEach((name, value) -> {
                    bytes.write(0);
                    bytes.write(name.length());
                    bytes.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
                    bytes.write(value.length());
                    bytes.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
                });
        return bytes.toByteArray();
    }
}
