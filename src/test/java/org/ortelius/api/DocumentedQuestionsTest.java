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

/** {@code docs/autocomplete.md} and {@code docs/search-box.md} are right: the rows of their tables of requests and names are asked. */
@QuarkusTest
@QuarkusTestResource(value = SampleTown.class, restrictToAnnotatedClass = true)
class DocumentedQuestionsTest {

    private static final Path DOCUMENTS =
            Path.of("").toAbsolutePath().getParent().resolve("docs");
    private static final Pattern ROW = Pattern.compile("\\| `(/[^`]+)` \\| ([^|]+) \\|.*");

    static Stream<Arguments> examples() throws IOException {
        return Stream.concat(
                        Files.readAllLines(DOCUMENTS.resolve("autocomplete.md")).stream(),
                        Files.readAllLines(DOCUMENTS.resolve("search-box.md")).stream())
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row ->
                        Arguments.of(row.group(1), List.of(row.group(2).strip().split("; "))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_request_of_the_document_gives_what_stands_beside_it(String request, List<String> expected) {
        if (request.startsWith("/search")) {
            assertThat(given().urlEncodingEnabled(false)
                            .get(request)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("name", String.class))
                    .isEqualTo(expected);
            return;
        }
        var answer = given().get(request).then().statusCode(200).extract().jsonPath();
        var shown = answer.getList("features.properties.display_name", String.class);
        List<String> labels = shown.contains(null) ? answer.getList("features.properties.name", String.class) : shown;
        assertThat(labels).isEqualTo(expected);
    }
}
