// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

/** Clients that ask and do not take the answers. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(Impatient.class)
class SlowReadersTest {

    private static final byte[] LONG_ANSWER = get("/search?q=High+Street+7+Oldtown&debug=1");

    @TestHTTPResource("/")
    URI service;

    private final List<RawClient> clients = new ArrayList<>();
    private PoliteClient other;

    @BeforeEach
    void come() {
        other = new PoliteClient(service);
    }

    @AfterEach
    void leave() throws IOException {
        other.close();
        for (RawClient client : clients) {
            client.close();
        }
    }

    private static byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] request, int times) {
        return new String(request, StandardCharsets.UTF_8).repeat(times).getBytes(StandardCharsets.UTF_8);
    }

    private RawClient client() throws IOException {
        var client = new RawClient(service.getPort());
        clients.add(client);
        return client;
    }

    @Test
    void who_asks_and_asks_and_never_reads_holds_no_thread_and_is_left() throws Exception {
        for (int i = 0; i < 8; i++) {
            client().send(repeated(LONG_ANSWER, 150));
        }
        other.isServedFor(Impatient.PATIENCE);
        for (RawClient client : clients) {
            assertThat(client.isLeftWithin(Impatient.NOTICED, repeated(LONG_ANSWER, 50)))
                    .isTrue();
        }
        other.isServedFor(Duration.ofSeconds(1));
        assertThat(other.get("/metrics")).contains("ortelius_requests_in_flight 0.0");
    }

    @Test
    void who_leaves_unread_answers_behind_leaves_no_thread_behind() throws Exception {
        for (int i = 0; i < 8; i++) {
            client().send(repeated(LONG_ANSWER, 150));
        }
        other.isServedFor(Duration.ofMillis(500));
        leave();
        come();
        other.isServedFor(Duration.ofSeconds(2));
        assertThat(other.get("/metrics")).contains("ortelius_requests_in_flight 0.0");
    }

    @Test
    void requests_that_come_together_are_answered_one_by_one_in_their_order() throws Exception {
        RawClient client = client();
        String all = IntStream.range(0, 100)
                .mapToObj(i -> new String(get("/search?q=Oldtown&format=xml&polygon=" + i), StandardCharsets.UTF_8)
                        .replace("Oldtown", "nothing" + i))
                .reduce("", String::concat);
        assertThat(client.send(all)).isEqualTo(all.length());
        String answers = client.readAll(Duration.ofSeconds(2));
        var order = Pattern.compile("querystring='?\"?nothing(\\d+)").matcher(answers);
        assertThat(order.results().map(match -> Integer.parseInt(match.group(1))))
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n"})
    void requests_that_nobody_takes_the_answers_of_are_not_read_without_end(String request) throws Exception {
        other.isServedFor(Duration.ofMillis(200));
        RawClient client = client();
        byte[] many = repeated(request.getBytes(StandardCharsets.UTF_8), 10_000);
        long accepted = 0;
        try {
            for (int i = 0; i < 300; i++) {
                accepted += client.send(many);
                Thread.sleep(10);
            }
        } catch (IOException closed) {
            assertThat(accepted).isPositive();
        }
        assertThat(accepted).isLessThan(16 << 20);
        other.isServedFor(Duration.ofSeconds(1));
    }

    @Test
    void who_does_not_take_the_answer_to_a_table_makes_room_for_the_next() throws Exception {
        byte[] table =
                ("q,text\n" + ("Oldtown," + "x".repeat(50_000) + "\n").repeat(300)).getBytes(StandardCharsets.UTF_8);
        RawClient client = client();
        String head = "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.csv\"\r\n\r\n";
        String tail = "\r\n--b--\r\n";
        client.send(
                "POST /search/csv HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(head.length() + table.length + tail.length(), head));
        client.sendAll(table);
        client.send(tail);
        other.isServedFor(Duration.ofSeconds(1));
        assertThat(other.sendsTable()).isEqualTo(429);
        other.isServedFor(Impatient.NOTICED);
        assertThat(other.sendsTable()).isEqualTo(200);
    }
}
