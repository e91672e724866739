// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

/** Connections that come and go by the thousand: each is forgotten when it is closed, not when a timer of it would have run out. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class ClosedConnectionsTest {

    private static final int CONNECTIONS = 1_000;
    private static final int OPEN_AT_ONCE = 50;
    private static final String CONNECTION = "io.vertx.core.http.impl.Http1xServerConnection";
    private static final String FORM =
            "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nv\r\n".repeat(2_000) + "--b--\r\n";

    @TestHTTPResource("/")
    URI service;

    @Test
    void leave_nothing_behind() throws Exception {
        for (int i = 0; i < CONNECTIONS; i++) {
            refused();
        }
        assertThat(live(CONNECTION)).isLessThan(OPEN_AT_ONCE);
    }

    /** A form with too many parts is refused while its body still comes, which is when the connection is watched. */
    private void refused() throws IOException {
        try (var client = new Socket(service.getHost(), service.getPort())) {
            String head = "POST /search/csv HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                    + "Content-Length: " + FORM.length() + "\r\n\r\n";
            client.getOutputStream().write((head + FORM).getBytes(StandardCharsets.US_ASCII));
            byte[] answer = client.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");
        }
    }

    /** How many objects of a class are reachable, after a collection. */
    private static int live(String type) throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return Pattern.compile("(\\d+) +\\d+ +" + Pattern.quote(type) + "\\b(?!\\$)")
                .matcher(histogram)
                .results()
                .map((MatchResult row) -> row.group(1))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
