// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.OldtownLive;

/** Clients that send a request byte by byte. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(Impatient.class)
class DrippingBodiesTest {

    private static final byte[] DROP = " ".getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({
        "/batch, application/x-ndjson",
        "/batch/jobs, application/x-ndjson",
        "/batch/jobs, multipart/form-data; boundary=b",
        "/search/csv, multipart/form-data; boundary=b",
        "//batch, application/x-ndjson"
    })
    void a_body_that_drips_is_ended_and_holds_no_thread_meanwhile(String path, String type) throws Exception {
        try (var other = new PoliteClient(service);
                var client = new RawClient(service.getPort())) {
            client.send("POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 100000\r\n\r\n"
                    .formatted(path, type));
            other.isServedFor(Impatient.PATIENCE.dividedBy(2));
            client.isLeftWithin(Impatient.PATIENCE.multipliedBy(2), DROP);
            assertThat(client.readAll(Duration.ofSeconds(1)))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("{\"error\":{\"code\":408,\"message\":\"The body comes too slowly");
            assertThat(other.sendsTable()).isEqualTo(200);
        }
    }

    @Test
    void several_that_drip_hold_no_thread() throws Exception {
        try (var other = new PoliteClient(service);
                var one = new RawClient(service.getPort());
                var two = new RawClient(service.getPort());
                var three = new RawClient(service.getPort())) {
            for (RawClient client : new RawClient[] {one, two, three}) {
                client.send("POST //batch HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{\"q\":\"Oldtown\"}\n");
            }
            other.isServedFor(Impatient.PATIENCE);
            for (RawClient client : new RawClient[] {one, two, three}) {
                assertThat(client.isLeftWithin(Impatient.NOTICED, DROP)).isTrue();
            }
        }
    }

    @Test
    void a_head_that_drips_is_not_waited_for() throws Exception {
        try (var other = new PoliteClient(service);
                var client = new RawClient(service.getPort())) {
            other.isServedFor(Duration.ofMillis(200));
            try (var later = new RawClient(service.getPort())) {
                later.send("GET /search?q=Oldtown HTTP/1.1\r\nHost: x\r\nX-Drip: ");
                assertThat(later.isLeftWithin(Impatient.NOTICED, DROP)).isTrue();
            }
            try (var second = new RawClient(service.getPort())) {
                second.send("GET /status HTTP/1.1\r\nHost: x\r\n\r\nGET /status HTTP/1.1\r\nX-Drip: ");
                assertThat(second.isLeftWithin(Impatient.NOTICED, DROP)).isTrue();
            }
        }
    }

    @Test
    void rows_that_come_one_by_one_are_answered_one_by_one() throws Exception {
        try (var client = new RawClient(service.getPort())) {
            client.send("POST /batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String row = "{\"q\":\"Oldtown\"}\n";
            for (int i = 0; i < 16; i++) {
                assertThat(client.send("%x\r\n%s\r\n".formatted(row.length(), row)))
                        .isPositive();
                Thread.sleep(Impatient.PATIENCE.toMillis() / 4);
            }
            client.send("0\r\n\r\n");
            assertThat(client.readAll(Duration.ofSeconds(1)).split("result_label", -1))
                    .hasSize(16 + 1);
        }
    }
}
