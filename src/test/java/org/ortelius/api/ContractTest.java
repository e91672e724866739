// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.Contract.Operation;
import org.ortelius.api.geometry.Notation;
import org.ortelius.api.guarded.TownWithTwins;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.xml.sax.SAXException;

/** What runs keeps to {@code api-spec/openapi.yaml}: statuses, content types, bodies, parameters. */
@QuarkusTest
@QuarkusTestResource(value = TownWithTwins.class, restrictToAnnotatedClass = true)
class ContractTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Schema XML = xmlSchema();
    private static final String ALL = "addressdetails=1&extratags=1&namedetails=1&entrances=1&extensions=1";

    private static Schema xmlSchema() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(ROOT.resolve("api-spec/answers.xsd").toFile());
        } catch (SAXException noSchema) {
            throw new IllegalStateException(noSchema);
        }
    }

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
                "/search?q=Oldtown&format=xml&polygon_kml=1&viewbox=6,49,7,50&" + ALL,
                "/search?q=Xyzzyplugh&format=xml",
                "/search?q=a&limit=x&format=xml",
                "/search?q=Oldtown&debug=1&format=xml",
                "/search?q=School&lat=49.2&lon=6.2",
                "/search?q=Xyzzyplugh",
                "/search?q=Oldtown&limit=ten",
                "/search?q=Oldtown&format=yaml",
                "/autocomplete?q=Oldt",
                "/api?q=Oldt",
                "/api?q=zum+l&lat=49.7&lon=6.1&osm_tag=amenity&layer=house",
                "/api",
                "/photon/reverse?lat=49.7487&lon=6.1525&limit=5",
                "/photon/reverse?lat=49.75",
                "/autocomplete?q=Zum+L&format=json&" + ALL,
                "/autocomplete?q=High+Street+9&format=xml",
                "/autocomplete?q=%20",
                "/autocomplete",
                "/autocomplete?q=Old&debug=1",
                "/autocomplete?q=Old&json_callback=show",
                "/reverse?lat=49.75&lon=6.15",
                "/reverse?lat=49.75&lon=6.15&polygon_kml=1&" + ALL,
                "/reverse?lat=49.75&lon=6.15&polygon_text=1&" + ALL,
                "/reverse?lat=-33&lon=-140",
                "/reverse?lat=49.75&lon=6.15&format=json&json_callback=show",
                "/reverse?lat=0&lon=-160&format=jsonv2",
                "/reverse?lat=49.75&format=xml",
                "/reverse?lat=49.75&lon=6.15&debug=1",
                "/lookup?osm_ids=R1&debug=1",
                "/lookup?osm_ids=R1,N7,W20&format=jsonv2&polygon_text=1&" + ALL,
                "/lookup?osm_ids=R1,N7&format=geojson&polygon_geojson=1",
                "/lookup?osm_ids=R1,N7&format=geocodejson",
                "/lookup?osm_ids=R1",
                "/lookup?osm_ids=R1,W10,N7,W20&polygon_geojson=1&" + ALL,
                "/details?osmtype=R&osmid=1&addressdetails=1&keywords=1&hierarchy=1&polygon_geojson=1&entrances=1",
                "/details?osmtype=W&osmid=10&addressdetails=1&hierarchy=1&group_hierarchy=1",
                "/details?osmtype=W&osmid=20&entrances=1",
                "/details?osmtype=N&osmid=6",
                "/details?osmtype=N&osmid=999",
                "/details?osmtype=N&osmid=6&debug=1",
                "/details",
                "/deletable",
                "/polygons",
                "/polygons?days=x",
                "/deletable?json_callback=show",
                "/details?osmtype=N&osmid=6&json_callback=show",
                "/status?format=json&json_callback=show",
                "/status",
                "/status?format=json",
                "/status?format=json&extensions=1"
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
        validate(answer.asString(), type, response);
    }

    @Test
    void examples_keep_to_the_contract() {
        for (JsonNode path : Contract.root().path("paths")) {
            for (JsonNode reference : path.path("get").path("responses")) {
                JsonNode response = Contract.resolved(reference);
                response.path("content")
                        .properties()
                        .forEach(content -> content.getValue()
                                .findValuesAsText("externalValue")
                                .forEach(file -> validate(read("api-spec/" + file), content.getKey(), response)));
            }
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void validate(String body, String type, JsonNode response) {
        if (type.equals("application/json")) {
            var schema = response.path("content").path(type).path("schema");
            assertThat(Contract.mistakes(body, schema)).as(body).isEmpty();
        } else if (type.equals("text/xml")) {
            assertThatCode(() -> XML.newValidator().validate(new StreamSource(new StringReader(body))))
                    .as(body)
                    .doesNotThrowAnyException();
        }
    }

    static Stream<Operation> asked() {
        return Contract.operations()
                .filter(operation -> !Contract.parameters(operation).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("asked")
    void an_operation_looks_at_the_parameters_that_the_contract_gives_it_and_at_no_others(Operation operation) {
        assertThat(Telling.seen(operation)).isEqualTo(Contract.parameters(operation));
    }

    /** So that none is left out above: who can look at a query or a form has parameters in the contract. */
    @Test
    void the_contract_has_every_operation_with_its_path_its_headers_and_whether_it_looks_at_parameters()
            throws IOException {
        assertThat(Resources.operations(ROOT.resolve("src/main/java")))
                .isEqualTo(Contract.operations()
                        .collect(Collectors.toMap(
                                operation -> operation,
                                operation -> new Resources.Reading(
                                        Contract.parameters(operation, "path"),
                                        Contract.parameters(operation, "header"),
                                        !Contract.parameters(operation).isEmpty()))));
    }

    @Test
    void every_parameter_that_is_read_is_in_the_contract_and_the_other_way_round() throws IOException {
        var read = new TreeSet<String>();
        Pattern reading = Pattern.compile("\\.(?:text|nonEmpty|flag|integer|number|id|list|all)\\(\"([A-Za-z_-]+)\"");
        for (String module : List.of("src", "batch/src")) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module + "/main/java"))) {
                for (Path source : sources.filter(Files::isRegularFile).toList()) {
                    reading.matcher(Files.readString(source)).results().forEach(match -> read.add(match.group(1)));
                }
            }
        }
        Stream.of(SearchRequest.Field.values())
                .forEach(field -> read.add(field.name().toLowerCase(Locale.ROOT)));
        Stream.of(Notation.values()).forEach(notation -> read.add(notation.parameter()));
        read.addAll(BatchRequest.parameterNames());
        read.add("result_columns");
        read.add("viewbox");
        read.remove("viewboxlbrt"); // an alias, told with viewbox

        assertThat(Contract.parameters()).isEqualTo(read);
    }

    @Test
    void the_contract_its_examples_and_a_page_to_try_it_are_served() {
        assertThat(given().get("/openapi").asString()).contains("openapi: 3.1.0", "operationId: details");
        assertThat(given().get("/openapi?format=json").jsonPath().getString("openapi"))
                .isEqualTo("3.1.0");
        assertThat(given().get("/openapi?format=toml").statusCode()).isEqualTo(400);
        assertThat(given().get("/answers.xsd").asString()).contains("reversegeocode");
        assertThat(given().get("/examples/details.json").jsonPath().getString("category"))
                .isEqualTo("amenity");
        String page = given().get("/swagger-ui/").asString();
        assertThat(page).contains("Ortelius");
        List<String> files = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(file -> file.group(1))
                .toList();
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(given().get("/swagger-ui/" + file).statusCode())
                                .as(file)
                                .isEqualTo(200));
    }
}
