// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules in {@code docs/place-model.md}: code cites them by number, and each says where it is in the code and what tests it. */
class PlaceModelTest {

    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/place-model.md");

    /** {@code ### 4.8 Places that address tags name}, and all up to the next rule or section. */
    private static final Pattern RULE =
            Pattern.compile("^### (\\d+\\.\\d+) .*?(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern SECTION = Pattern.compile("^## (\\d+)\\. ", Pattern.MULTILINE);
    private static final Pattern CITATION =
            Pattern.compile("[Pp]lace-model(?:\\.md)?(?:,? sections?)? ((?:\\d+(?:\\.\\d+)?|, | to | and )+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    static Stream<String> rules() {
        return RULE.matcher(Repository.read(DOCUMENT)).results().map(MatchResult::group);
    }

    @Test
    void a_rule_that_code_cites_is_there() {
        String text = Repository.read(DOCUMENT);
        Set<String> known = Stream.concat(
                        RULE.matcher(text).results().map(rule -> rule.group(1)),
                        SECTION.matcher(text).results().map(section -> section.group(1)))
                .collect(Collectors.toSet());
        List<String> unknown = Repository.files(".java", ".sql", ".txt", ".py").stream()
                .flatMap(file -> citations(file)
                        .filter(number -> !known.contains(number))
                        .map(number -> Repository.nameOf(file) + " cites " + number))
                .toList();
        assertThat(known).hasSizeGreaterThan(60);
        assertThat(unknown).isEmpty();
    }

    private static Stream<String> citations(Path file) {
        return CITATION.matcher(Repository.read(file))
                .results()
                .flatMap(citation -> NUMBER.matcher(citation.group(1)).results())
                .map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_names_its_code_and_its_test(String rule) {
        assertThat(rule).containsPattern("Code: .*\\]\\(\\.\\./(index|import|src)/");
        assertThat(rule)
                .containsPattern("Tests?: .*\\]\\(\\.\\./(index|import|testing|src)/src/test/|\\]\\(\\.\\./src/test/");
    }
}
