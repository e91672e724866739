// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Small requests that would cost much; their clients leave after a second, or ask again and again. */
final class CostlyRequests {

    /** A query that made five readings compare everything with everything. */
    private static final String EVERYTHING =
            "b+monte+place+12+av+prince+oldtown+la+12+st+high+general+oldtown+a+33+saint+e+o+oldtown+2+d+street+w+oldtown+prince"
                    + "+de+n+,+,+princesse+n+n+rue+rue+general+2+e+e+avenue+des";

    private static final Duration HELD = Duration.ofSeconds(1);

    private CostlyRequests() {}

    static Map<String, Attack> all() {
        return Map.of(
                "numbers without end", service -> ask("/reverse?lat=" + "1".repeat(60_000) + "x&lon=7", "", service),
                "viewboxes without end", service -> ask("/search?q=a&viewbox=" + "1,".repeat(30_000), "", service),
                "languages without end",
                        service -> ask("/search?q=a", "Accept-Language: en" + " ".repeat(7_000) + "!\r\n", service),
                "queries of everything", service -> ask("/search?q=" + EVERYTHING, "", service),
                "queries of one letter", service -> ask("/search?q=" + "a+".repeat(500), "", service),
                "queries of one word", service -> ask("/search?q=" + "oldtown".repeat(140), "", service),
                "kinds of which there are none",
                        service -> ask("/photon/reverse?lat=49&lon=6&radius=5000&osm_tag=foo:bar", "", service),
                "functions of many parts",
                        service -> ask("/search?q=a&json_callback=a" + ".a".repeat(20_000), "", service),
                "kinds without end", service -> ask("/api?q=a" + "&osm_tag=a:b".repeat(3_000), "", service),
                "guessed tokens", service -> ask("/admin/jobs", "Authorization: Bearer guess\r\n", service));
    }

    /** Twelve at a time, three times, since a service with as many threads as cores has some more of them. */
    private static void ask(String target, String headers, URI service) throws IOException, InterruptedException {
        String request = "GET %s HTTP/1.1\r\nHost: a\r\n%s\r\n".formatted(target, headers);
        for (int round = 0; round < 3; round++) {
            try (var crowd = Crowd.of(12, service)) {
                crowd.send(request, HELD);
                Thread.sleep(HELD);
            }
        }
    }
}
