// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

/** HTTP/2 without TLS is spoken by who asks for it in the settings only. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class ClearTextHttp2Test {

    @TestHTTPResource("/")
    URI service;

    @Test
    void whoever_begins_with_it_is_told_that_there_is_none() throws Exception {
        try (var client = new RawClient(service.getPort())) {
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertThat(client.readAll(Duration.ofSeconds(2))).contains(" 400 Bad Request");
        }
    }

    @Test
    void whoever_wants_to_change_to_it_is_answered_as_before() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve("/status")).build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).isEqualTo("OK");
        }
    }
}
