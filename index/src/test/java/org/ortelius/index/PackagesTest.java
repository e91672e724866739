// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the packages of the index hang together, and that each fits in a reader's head. */
class PackagesTest {

    private static final String INDEX = "org.ortelius.index";

    /** The packages of a search in the order of the road: each knows only those before it. */
    private static final List<String> ROAD = List.of(
            "request",
            "number",
            "postcode",
            "wording",
            "query",
            "postings",
            "retrieve",
            "name",
            "around",
            "elsewhere",
            "match",
            "house",
            "suggest",
            "rank",
            "category",
            "step");

    private static final Path SOURCES = Path.of("src/main/java");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(INDEX);

    @Test
    void no_package_leads_back_to_itself() {
        slices().matching(INDEX + ".(**)").should().beFreeOfCycles().check(classes);
        noClasses()
                .that()
                .resideInAPackage(INDEX + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INDEX)
                .because("the classes of the top package use all others")
                .check(classes);
    }

    @Test
    void each_package_of_a_search_knows_only_those_before_it() {
        for (int i = 0; i < ROAD.size() - 1; i++) {
            String[] later = ROAD.subList(i + 1, ROAD.size()).stream()
                    .map(name -> INDEX + ".search." + name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(INDEX + ".search." + ROAD.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(classes);
        }
    }

    @Test
    void all_packages_of_a_search_are_on_the_road() throws IOException {
        Path search = SOURCES.resolve(INDEX.replace('.', '/')).resolve("search");
        try (var entries = Files.list(search)) {
            assertThat(entries.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ROAD);
        }
    }

    @Test
    void the_road_is_told_in_its_order() throws IOException {
        Path told = SOURCES.resolve(INDEX.replace('.', '/')).resolve("search/package-info.java");
        assertThat(Pattern.compile("\\{@link " + Pattern.quote(INDEX) + "\\.search\\.([a-z]+)}")
                        .matcher(Files.readString(told))
                        .results()
                        .map(link -> link.group(1)))
                .containsExactlyElementsOf(ROAD);
    }

    @Test
    void the_index_knows_no_sql_and_no_http() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "java.net.http..",
                        "com.sun.net.httpserver..",
                        "jakarta..",
                        "io.quarkus..",
                        "io.vertx..",
                        "org.ortelius.importer..",
                        "org.ortelius.api..")
                .check(classes);
    }
}
