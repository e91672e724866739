// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.ortelius.api.guarded.TownWithGuardedChanges;

/** Clients made for Nominatim and for Photon find what they look for. */
@QuarkusTest
@QuarkusTestResource(value = TownWithGuardedChanges.class, restrictToAnnotatedClass = true)
@EnabledIf(value = "hasNode", disabledReason = "needs node and npm on the path")
class ClientsTest {

    private static final Path CLIENTS = Path.of("test/clients");
    private static final Path RUN = Path.of("target/clients");

    @TestHTTPResource("/")
    String url;

    static boolean hasNode() {
        try {
            run(Path.of("."), "node", "--version");
            run(Path.of("."), "npm", "--version");
            return true;
        } catch (IOException | AssertionError absent) {
            return false;
        }
    }

    private static String run(Path folder, String... command) throws IOException {
        Path output = Files.createTempFile("clients", ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as(String.join(" ", command))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void four_clients_search_and_ask_for_a_position() throws IOException {
        Files.createDirectories(RUN);
        for (String file : List.of("package.json", "package-lock.json", "ask.mjs")) {
            Files.write(RUN.resolve(file), Files.readAllBytes(CLIENTS.resolve(file)));
        }
        run(RUN, "npm", "ci", "--silent", "--no-audit", "--no-fund");
        String base = url.replaceFirst("/$", "");
        var cafe = given().queryParam("q", "Zum Löwen").get("/search").jsonPath();
        String lat = cafe.getString("[0].lat");
        String lon = cafe.getString("[0].lon");
        JsonNode answers = new ObjectMapper().readTree(run(RUN, "node", "ask.mjs", base, "Zum Löwen", lat, lon));

        for (String verb : List.of("search", "reverse")) {
            JsonNode plain = answers.path("nominatim-client").path(verb).path(0);
            assertThat(plain.path("address").path("amenity").asText()).isEqualTo("Zum Löwen");
            assertThat(plain.path("address").path("house_number").asText()).isEqualTo("9");

            JsonNode node = answers.path("node-geocoder").path(verb).path(0);
            assertThat(node.path("streetName").asText()).isEqualTo("High Street");
            assertThat(node.path("streetNumber").asText()).isEqualTo("9");
            assertThat(node.path("city").asText()).isEqualTo("Oldtown");
            assertThat(node.path("countryCode").asText()).isEqualTo("LU");
            assertThat(node.path("latitude").asText()).isEqualTo(Double.toString(Double.parseDouble(lat)));

            JsonNode leaflet =
                    answers.path("leaflet-control-geocoder").path(verb).path(0);
            assertThat(leaflet.path("name").asText()).startsWith("Zum Löwen, 9, High Street, Oldtown");
            assertThat(leaflet.path("properties").path("class").asText()).isEqualTo("amenity");

            JsonNode photon = answers.path("leaflet-photon").path(verb).path(0);
            assertThat(photon.path("name").asText()).startsWith("Zum Löwen, ");
            assertThat(photon.path("properties").path("street").asText()).isEqualTo("High Street");
            assertThat(photon.path("properties").path("osm_value").asText()).isEqualTo("cafe");
        }
    }
}
