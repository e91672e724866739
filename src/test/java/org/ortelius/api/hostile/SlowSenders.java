// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Clients that begin a request and take their time, or never end it. */
final class SlowSenders {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int DRIPS = 10;

    private SlowSenders() {}

    static Map<String, Attack> all() {
        return Map.of(
                "bodies that drip", service -> drip(body("/batch"), " ", 12, service),
                "bodies that drip at another spelling of the path", service -> drip(body("//batch"), " ", 12, service),
                "forms that drip", service -> drip(form(), "x", 12, service),
                "chunks that drip", service -> drip(chunked(), "1\r\n \r\n", 12, service),
                "headers that drip",
                        service -> drip("GET /search?q=a HTTP/1.1\r\nHost: a\r\n", "X: 1\r\n", 200, service),
                "bodies that are announced and never sent", service -> drip(announced(), "", 24, service),
                "connections that say nothing", service -> drip("", "", 1_000, service),
                "requests whose clients close their half and wait", SlowSenders::closeHalf,
                "requests whose clients are gone", SlowSenders::reset);
    }

    private static void drip(String begin, String drop, int connections, URI service) throws Exception {
        try (var crowd = Crowd.of(connections, service)) {
            crowd.send(begin, PAUSE);
            crowd.drip(drop, PAUSE, DRIPS);
        }
    }

    private static String body(String path) {
        return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n{\"q\":\"a\"}\n"
                .formatted(path);
    }

    private static String form() {
        return "POST /search/csv HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: 100000\r\n\r\n"
                + "--b\r\n"
                + "Content-Disposition: form-data; name=\"data\"; filename=\"a.csv\"\r\n\r\n"
                + "q\r\n";
    }

    private static String chunked() {
        return "POST /batch HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Content-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static String announced() {
        return "POST /batch/jobs HTTP/1.1\r\n"
                + "Host: a\r\n"
                + "Content-Type: text/csv\r\n"
                + "Expect: 100-continue\r\n"
                + "Content-Length: 900000000\r\n\r\n";
    }

    private static void closeHalf(URI service) throws Exception {
        try (var crowd = Crowd.of(50, service)) {
            crowd.send("GET /search?q=Oldtown HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20), PAUSE);
            crowd.each(RawClient::endSending);
            Thread.sleep(PAUSE.multipliedBy(DRIPS));
        }
    }

    private static void reset(URI service) throws Exception {
        for (int round = 0; round < 10; round++) {
            try (var crowd = Crowd.of(50, service)) {
                crowd.send("GET /search?q=Oldtown&polygon_geojson=1 HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5), PAUSE);
                crowd.each(RawClient::breakOff);
            }
        }
    }
}
