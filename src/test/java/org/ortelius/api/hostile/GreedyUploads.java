// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Tables that unpack to far more than they are, or that come all at once. */
final class GreedyUploads {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String FORM = "multipart/form-data; boundary=b";

    private GreedyUploads() {}

    static Map<String, Attack> all() {
        String nested = "{\"q\":\"Oldtown\",\"x\":[" + "[],".repeat(300_000) + "[]]}\n";
        String deep = "{\"q\":\"Oldtown\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        String wide = "q" + ",".repeat(16_000) + "\n" + "Oldtown\n".repeat(2_000);
        return Map.of(
                "rows that unpack to much",
                        service -> send("/batch", "application/x-ndjson", nested.repeat(10), service),
                "rows that nest deeply", service -> send("/batch", "application/x-ndjson", deep.repeat(10), service),
                "rows of thousands of columns", service -> send("/batch/jobs", "text/csv", wide, service),
                "tables side by side, beyond the quota",
                        service -> send("/batch/jobs", "text/csv", "q\n" + "Oldtown\n".repeat(400_000), service),
                "forms of thousands of parts", service -> send("/search/csv", FORM, parts(5_000), service),
                "forms whose heads have no end",
                        service -> send("/search/csv", FORM, "--b\r\nX: " + "x".repeat(20_000_000), service));
    }

    private static String parts(int count) {
        return "--b\r\nContent-Disposition: form-data; name=p\r\n\r\nx\r\n".repeat(count) + "--b--\r\n";
    }

    private static void send(String path, String type, String body, URI service) throws Exception {
        try (var crowd = Crowd.of(8, service)) {
            crowd.send(
                    "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(path, type, body.length())
                            + body,
                    PATIENCE);
            crowd.sip(Duration.ofMillis(100), 20);
        }
    }
}
