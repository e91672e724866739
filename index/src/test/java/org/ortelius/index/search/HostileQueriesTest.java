// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Result;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Structured;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.Trace;

/** Nobody can keep a search busy, whatever he types. */
class HostileQueriesTest {

    /** A hundred times what the worst of them takes. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final int LIMIT = 10;

    private static Geocoder country;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        country = SmallCountry.built(folder);
    }

    @AfterAll
    static void close() throws IOException {
        country.close();
    }

    private static SearchRequest request(String text) {
        return new SearchRequest(new FreeText(text), Filter.NONE, LIMIT, true, List.of());
    }

    private static Trace traced(String text) throws IOException {
        Trace trace = Trace.on();
        country.search(request(text), new SearchContext(Deadline.NEVER, trace));
        return trace;
    }

    static Stream<String> hostile() {
        var random = new Random(4);
        Stream<String> words = random.ints(300, 0, 6)
                .mapToObj(i -> List.of("Städtle", "Bahnhof", "strasse", "Vaduz", "Schaan", "Land")
                        .get(i));
        Stream<String> misspelt = random.ints(300, 'a', 'z').mapToObj(c -> "Bahnhof" + (char) c + "trass");
        Stream<String> letters = random.ints(300, 'a', 'z' + 1).mapToObj(Character::toString);
        Stream<String> numbers = random.ints(300, 1, 100).mapToObj(Integer::toString);
        return Stream.of(
                words.collect(Collectors.joining(" ")),
                misspelt.collect(Collectors.joining(" ")),
                letters.collect(Collectors.joining(" ")),
                numbers.collect(Collectors.joining(" ")),
                "Städtle " + "3 ".repeat(38),
                "Vaduz, ".repeat(800),
                ",".repeat(5_000),
                "a".repeat(5_000),
                "7".repeat(5_000),
                "Städtle 3 " + "x".repeat(5_000) + " Vaduz",
                "*?* ~1 V* Va?uz (Vaduz)+ [a-z]* \"Vaduz\"^9 AND NOT {Vaduz TO Schaan} \\ / name:Vaduz",
                "[amenity=bar]".repeat(400),
                "[".repeat(2_000) + "=" + "]".repeat(2_000),
                "47.1,9.5 ".repeat(500),
                "-".repeat(2_000) + "9" + "'".repeat(2_000),
                "🏠🏡👨‍👩‍👧‍👦".repeat(400),
                "شارع القدس \u202E\u200F فادوتس ".repeat(100),
                "北京市朝阳区ファドゥーツ".repeat(200),
                "\uD800 Vaduz \uDC00\uDFFF \uD83D",
                "\u0000\u0001\u001F\uFFFE\uFFFF",
                "e\u0301\u0302\u0303\u0304".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_query_is_answered_soon(String text) {
        List<Result> found = assertTimeoutPreemptively(LONG, () -> country.search(request(text)));
        assertThat(found).hasSizeLessThanOrEqualTo(LIMIT);
        var parts = Map.of(Field.STREET, text, Field.CITY, text);
        assertTimeoutPreemptively(
                LONG,
                () -> country.search(new SearchRequest(new Structured(parts), Filter.NONE, LIMIT, true, List.of())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_step_looks_at_more_than_a_fixed_number_of_things(String text) throws IOException {
        for (Trace.Table table : traced(text).tables()) {
            int size = table.rows().size() + table.more();
            switch (table.title()) {
                case "words", "words, perhaps misspelt" -> assertThat(size).isLessThanOrEqualTo(QueryWords.MAX_WORDS);
                case "candidates" -> assertThat(size).isLessThanOrEqualTo(20 * Retriever.MAX_CANDIDATES);
                case "houses" -> assertThat(size).isLessThanOrEqualTo(6_400);
                default -> assertThat(table.title()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800Vaduz\uDC00", "🏠 Vaduz 🏠", "*Vaduz*", "\u202EVaduz\u202C", "Vaduz\u0000"})
    void what_is_no_letter_does_not_hide_a_name(String text) throws IOException {
        assertThat(SmallCountry.refs(country, text)).startsWith("R4");
    }

    @Test
    void a_query_of_everything_still_counts_its_first_words() throws IOException {
        assertThat(SmallCountry.refs(country, "Städtle 3, Vaduz" + ",".repeat(5_000)))
                .startsWith("N20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Städtle 3, Vaduz", "Stedtle 3, Vadus", "Restaurants in Vaduz", "Bahnhof strasse 1-9 Schaan"})
    void whenever_the_time_is_up_there_is_an_answer(String text) throws IOException {
        List<Result> whole = country.search(request(text));
        var asked = new AtomicInteger();
        country.search(request(text), new SearchContext(() -> asked.incrementAndGet() < 0, Trace.OFF));
        int checks = asked.get();
        for (int last = 0; last <= checks; last++) {
            int end = last;
            asked.set(0);
            List<Result> cut =
                    country.search(request(text), new SearchContext(() -> asked.incrementAndGet() > end, Trace.OFF));
            assertThat(cut).hasSizeLessThanOrEqualTo(LIMIT);
            if (last == checks) {
                assertThat(refs(cut)).isEqualTo(refs(whole));
            }
        }
    }

    @Test
    void when_the_time_is_up_before_the_start_nothing_is_found_and_the_trace_says_why() throws IOException {
        Trace trace = Trace.on();
        assertThat(country.search(request("Vaduz"), new SearchContext(Deadline.in(Duration.ZERO), trace)))
                .isEmpty();
        assertThat(trace.tables()).extracting(Trace.Table::title).anyMatch(title -> title.startsWith("the time is up"));
    }

    private static List<Long> refs(List<Result> results) {
        return results.stream().map(result -> result.place().placeId()).toList();
    }
}
