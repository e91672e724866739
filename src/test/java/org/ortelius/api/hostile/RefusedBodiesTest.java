// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.OldtownLive;

/** Large bodies whose requests are answered before they are read. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class RefusedBodiesTest {

    private static final int CLIENTS = 3;
    private static final int MEGABYTES = 60;
    private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({
        "/search/csv, multipart/form-data; boundary=b, 400",
        "/batch, text/csv, 415",
        "/search, text/plain, 405",
        "/nowhere, text/plain, 404"
    })
    void take_no_memory(String path, String type, int status) throws IOException {
        long before = used();
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(send(path, type));
            }
            for (Socket client : clients) {
                byte[] answer = client.getInputStream().readNBytes(12);
                assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 " + status);
            }
            assertThat(used() - before).isLessThan((long) MEGABYTES << 20);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** The beginning of a body, whose end never comes. */
    private Socket send(String path, String type) throws IOException {
        var client = new Socket(service.getHost(), service.getPort());
        OutputStream out = client.getOutputStream();
        out.write("POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: 900000000\r\n\r\n--b\r\nX: "
                .formatted(path, type)
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < MEGABYTES; i++) {
            out.write(MEGABYTE);
        }
        return client;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
