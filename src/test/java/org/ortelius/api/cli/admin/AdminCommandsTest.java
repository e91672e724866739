// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ortelius.api.cli.CommandsTest.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.ortelius.api.admin.AdministeredTown;
import org.ortelius.api.cli.CommandsTest;
import org.ortelius.importer.errors.OrteliusException;

/** A token is made on the terminal, and a service is had to work with it. */
@QuarkusTest
@QuarkusTestResource(value = AdministeredTown.class, restrictToAnnotatedClass = true)
class AdminCommandsTest {

    @ConfigProperty(name = "ortelius.data")
    String data;

    @ConfigProperty(name = "quarkus.datasource.administration.jdbc.url")
    String database;

    @TestHTTPResource
    String url;

    private CommandsTest.Ended token(String... arguments) {
        var line = new String[arguments.length + 6];
        System.arraycopy(new String[] {"admin", "token"}, 0, line, 0, 2);
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        System.arraycopy(new String[] {"--data", data, "--db", database}, 0, line, arguments.length + 2, 4);
        return run(line);
    }

    private ServiceClient client(String token) {
        return new ServiceClient(url.replaceFirst("/$", ""), token);
    }

    @Test
    void a_token_is_made_used_and_revoked() throws IOException {
        var made = token("create", "ci");
        assertThat(made.exitCode()).as(made.err()).isZero();
        String token = made.out().strip();
        assertThat(token).matches("ort_[\\w-]{43}");
        assertThat(token("create", "ci").err())
                .contains("there is or was a token named ci")
                .hasLineCount(1);
        assertThat(token("list").out()).contains("ci", "operator").doesNotContain(token);

        try (var client = client(token)) {
            var job = client.post("/admin/jobs", "application/json", BodyPublishers.ofString("{\"kind\": \"index\"}"));
            assertThat(client.follow(job.path("id").asLong())).isZero();
            assertThat(client.get("/admin/audit").findValuesAsText("action"))
                    .contains("POST /admin/jobs", "token create");
            assertThatThrownBy(() -> client.post(
                            "/admin/jobs",
                            "application/json",
                            BodyPublishers.ofString(ServiceClient.json(Map.of("kind", "shutdown")))))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining("must be one of");
            assertThatThrownBy(() -> client.follow(999_999))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining("no job 999999");
        }

        assertThat(token("revoke", "ci").exitCode()).isZero();
        assertThat(token("revoke", "ci").err())
                .contains("no valid token named ci")
                .hasLineCount(1);
        assertThat(token("list").out()).contains("revoked");
        try (var client = client(token)) {
            assertThatThrownBy(() -> client.get("/admin/jobs"))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining("has no /admin")
                    .hasMessageContaining("ortelius admin token create");
        }
    }

    @Test
    void a_service_that_is_not_there_is_told_with_its_address() {
        try (var client = new ServiceClient("http://127.0.0.1:9", "ort_x")) {
            assertThatThrownBy(() -> client.get("/admin/jobs"))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining("no service answers at http://127.0.0.1:9");
        }
    }

    @Test
    void a_name_that_is_none_is_told() {
        assertThat(token("create", "a b").err()).contains("got \"a b\"").hasLineCount(1);
    }
}
