// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.geometry.Notation;
import org.ortelius.api.held.TownWithHeldChanges;
import org.ortelius.index.search.SearchRequest;

/** What runs keeps to {@code api-spec/openapi.yaml}: statuses, content types, bodies, parameters. */
@QuarkusTest
@QuarkusTestResource(value = TownWithHeldChanges.class, restrictToAnnotatedClass = true)
class ContractTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String ALL = "addressdetails=1&extratags=1&namedetails=1&entrances=1&extensions=1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=Oldtown",
                "/search?q=Old+School&format=json&polygon_geojson=1&" + ALL,
                "/search?q=Oldtown&polygon_svg=1&" + ALL,
                "/search?q=Zum+Löwen&format=geojson&" + ALL,
                "/search?q=Zum+Löwen&format=geocodejson&" + ALL,
                "/search?q=Zum+Löwen&format=xml&" + ALL,
                "/search?q=Oldtown&json_callback=show",
                "/search?q=Xyzzyplugh",
                "/search?q=Oldtown&limit=ten",
                "/search?q=Oldtown&format=yaml",
                "/reverse?lat=49.75&lon=6.15",
                "/reverse?lat=0&lon=-160&format=jsonv2",
                "/reverse?lat=49.75&format=xml",
                "/lookup?osm_ids=R1,N7,W20&format=jsonv2&polygon_text=1&" + ALL,
                "/lookup?osm_ids=R1,N7&format=geojson&polygon_geojson=1",
                "/lookup?osm_ids=R1,N7&format=geocodejson",
                "/lookup?osm_ids=R1",
                "/details?osmtype=R&osmid=1&addressdetails=1&keywords=1&hierarchy=1&polygon_geojson=1&entrances=1",
                "/details?osmtype=W&osmid=10&addressdetails=1&hierarchy=1&group_hierarchy=1",
                "/details?osmtype=W&osmid=20&entrances=1",
                "/details?osmtype=N&osmid=6",
                "/details?osmtype=N&osmid=999",
                "/details",
                "/deletable",
                "/polygons",
                "/polygons?days=x",
                "/status",
                "/status?format=json"
            })
    void answers_keep_to_the_contract(String request) {
        Response answer = given().urlEncodingEnabled(false).get(request);
        String path = request.replaceFirst("\\?.*", "");
        JsonNode response = Contract.resolved(Contract.root()
                .at("/paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(answer.statusCode())));
        String type = answer.contentType().replaceFirst(";.*", "");
        assertThat(response.path("content").has(type))
                .as("%d %s of %s", answer.statusCode(), type, path)
                .isTrue();
        if (type.equals("application/json")) {
            assertThat(mistakes(
                            answer.asString(),
                            response.path("content").path(type).path("schema")))
                    .as(answer.asString())
                    .isEmpty();
        }
    }

    private static Iterable<?> mistakes(String body, JsonNode schema) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.set("components", Contract.root().path("components"));
        document.putArray("allOf").add(schema);
        try {
            JsonNode json = new ObjectMapper().readTree(body);
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(document)
                    .validate(json);
        } catch (IOException noJson) {
            throw new AssertionError(body, noJson);
        }
    }

    @Test
    void every_parameter_that_is_read_is_in_the_contract_and_the_other_way_round() throws IOException {
        var read = new TreeSet<String>();
        Pattern reading = Pattern.compile("\\.(?:text|nonEmpty|flag|integer|number|id|list)\\(\"([A-Za-z_-]+)\"");
        try (Stream<Path> sources = Files.walk(ROOT.resolve("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                reading.matcher(Files.readString(source)).results().forEach(match -> read.add(match.group(1)));
            }
        }
        Stream.of(SearchRequest.Field.values())
                .forEach(field -> read.add(field.name().toLowerCase(Locale.ROOT)));
        Stream.of(Notation.values()).forEach(notation -> read.add(notation.parameter()));
        read.add("viewbox");
        read.remove("viewboxlbrt"); // an alias, told with viewbox

        assertThat(Contract.parameters()).isEqualTo(read);
    }

    @Test
    void the_contract_its_examples_and_a_page_to_try_it_are_served() {
        assertThat(given().get("/openapi").asString()).contains("openapi: 3.1.0", "operationId: details");
        assertThat(given().get("/examples/details.json").jsonPath().getString("category"))
                .isEqualTo("amenity");
        assertThat(given().get("/swagger-ui/").asString()).contains("Ortelius");
    }
}
