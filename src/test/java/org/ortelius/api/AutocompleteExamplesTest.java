// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.api.page.SampleTown;

/** {@code docs/autocomplete.md} is right: the rows of its tables of requests and names are asked. */
@QuarkusTest
@QuarkusTestResource(value = SampleTown.class, restrictToAnnotatedClass = true)
class AutocompleteExamplesTest {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().resolve("docs/autocomplete.md");
    private static final Pattern ROW = Pattern.compile("\\| `(/[^`]+)` \\| ([^|]+) \\|.*");

    static Stream<Arguments> examples() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row ->
                        Arguments.of(row.group(1), List.of(row.group(2).strip().split("; "))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_request_of_the_document_gives_what_stands_beside_it(String request, List<String> expected) {
        var answer = given().get(request).then().statusCode(200).extract().jsonPath();
        var shown = answer.getList("features.properties.display_name", String.class);
        List<String> labels = shown.contains(null) ? answer.getList("features.properties.name", String.class) : shown;
        assertThat(labels).isEqualTo(expected);
    }
}
