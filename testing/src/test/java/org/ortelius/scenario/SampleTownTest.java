// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.importer.Import;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.testing.ImportedWorld;

/** The sample town answers what its README promises: the tables there are the test. */
class SampleTownTest {

    private static final ImportedWorld TOWN = ImportedWorld.sampleTown();
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern PART = Pattern.compile("(\\w+)=`([^`]+)`");

    @ParameterizedTest
    @MethodSource("searches")
    void the_readmes_searches_give_what_it_says(Search search) {
        search.ask(TOWN);
    }

    @ParameterizedTest
    @MethodSource("reverses")
    void the_readmes_reverses_give_what_it_says(Reverse reverse) {
        TOWN.reverse(reverse.position, reverse.zoom).isExactly(reverse.answer);
    }

    record Search(String query, Map<Field, String> parts, String answer) {
        void ask(ImportedWorld town) {
            (parts.isEmpty() ? town.search(query) : town.search(parts)).first(answer);
        }
    }

    record Reverse(Point position, int zoom, String answer) {}

    /** Several queries in one row have one answer together or one each. */
    static List<Search> searches() {
        var searches = new ArrayList<Search>();
        for (List<String> row : table("| query |")) {
            List<String> answers = List.of(row.get(1).split(", "));
            Map<Field, String> parts = PART.matcher(row.getFirst())
                    .results()
                    .collect(Collectors.toMap(
                            part -> Field.valueOf(part.group(1).toUpperCase(Locale.ROOT)), part -> part.group(2)));
            if (!parts.isEmpty()) {
                searches.add(new Search(row.getFirst(), parts, answers.getFirst()));
                continue;
            }
            List<MatchResult> queries = QUOTED.matcher(row.getFirst()).results().toList();
            for (int i = 0; i < queries.size(); i++) {
                searches.add(
                        new Search(queries.get(i).group(1), Map.of(), answers.get(Math.min(i, answers.size() - 1))));
            }
        }
        return searches;
    }

    static List<Reverse> reverses() {
        return table("| reverse at |").stream().map(SampleTownTest::reverse).toList();
    }

    private static Reverse reverse(List<String> row) {
        String[] latLon = row.getFirst().split(", ");
        var position = new Point(Double.parseDouble(latLon[1]), Double.parseDouble(latLon[0]));
        String answer = row.get(2).split("[ ,]")[0];
        return new Reverse(
                position, Integer.parseInt(row.get(1)), answer.matches("[NWR][0-9]+") ? answer : "place=country");
    }

    /** The cells of the README's table with this beginning, without its head. */
    private static List<List<String>> table(String head) {
        Stream<String> rows = readme().lines()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2);
        return rows.map(row -> Arrays.stream(row.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static String readme() {
        try (var readme = Objects.requireNonNull(Import.class.getResourceAsStream("/sample/README.md"))) {
            return new String(readme.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
