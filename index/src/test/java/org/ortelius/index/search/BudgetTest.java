// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.SearchCounters;
import org.ortelius.index.watch.Trace;

/** What the slowest queries cost that {@code org.ortelius.bench.SlowestQuery} has found, in units of work, where everything is called alike. */
class BudgetTest {

    /** What is begun may be ended: one candidate, one street. */
    private static final double SPARE = 1.1;

    private static final List<String> WORDS = List.of(
            "rue",
            "avenue",
            "place",
            "prince",
            "princesse",
            "general",
            "saint",
            "monaco",
            "monte",
            "carlo",
            "grimaldi",
            "de",
            "la",
            "des",
            "b",
            "n",
            "e",
            "d");

    private static Geocoder dense;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        dense = SmallCountry.built(folder, places(new Random(1)), List.of());
    }

    @AfterAll
    static void close() throws IOException {
        dense.close();
    }

    /** 30 quarters, 900 streets in them and a house on each. */
    private static List<Place> places(Random random) {
        var places = new ArrayList<Place>();
        for (int i = 1; i <= 30; i++) {
            places.add(Sketch.of(i, "R" + i, "boundary=administrative")
                    .ranks(20, 20)
                    .name(name(random, 2))
                    .at("POLYGON ((7.4 43.7, 7.5 43.7, 7.5 43.8, 7.4 43.8, 7.4 43.7))")
                    .place());
        }
        for (int i = 100; i < 1_000; i++) {
            Sketch street = Sketch.of(i, "W" + i, "highway=residential").ranks(26, 26);
            for (int area = 0; area < 8; area++) {
                street.in(places.get(random.nextInt(30)));
            }
            String at = "%s 43.75".formatted(7.4 + i / 10_000.0);
            Place built = street.name(name(random, 3))
                    .at("LINESTRING (%1$s, %1$s1)".formatted(at))
                    .place();
            places.add(built);
            places.add(Sketch.of(i + 1_000, "N" + i, "place=house")
                    .number(Integer.toString(random.nextInt(40)))
                    .on(built)
                    .at("POINT (%s)".formatted(at))
                    .place());
        }
        places.add(Sketch.of(3_000, "W3000", "highway=residential")
                .ranks(26, 26)
                .name("Quai Antoine")
                .at("LINESTRING (7.42 43.73, 7.43 43.73)")
                .place());
        return places;
    }

    private static String name(Random random, int words) {
        var name = new StringBuilder();
        for (int i = 0; i < words; i++) {
            name.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return name.toString().strip();
    }

    private static SearchContext context(long units) {
        return new SearchContext(new Budget(Deadline.NEVER, units), Trace.OFF, new SearchCounters());
    }

    private static SearchRequest request(String text) {
        return new SearchRequest(new FreeText(text), Filter.NONE, 40, true, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b monte place 12 av prince monaco la 12 st grimaldi general monaco a 33 saint é o monaco 2 d carlo w"
                        + " monaco prince de n , , princesse n n rue rue general 2 e e avenue des",
                "1 rue 2 rue 3 rue 4 rue 5 rue 6 rue 7 rue 8 rue 9 rue 10 rue 11 rue 12 rue 13 rue 14 rue 15 rue 16 rue",
                "monaco, monte, carlo, grimaldi, prince, saint, rue, avenue, place, general, de, la, des, b, n, e, d",
                "restaurants in rue rue avenue avenue place place prince prince saint saint monaco monaco monte carlo",
                "princes princess generl sant monac mont carl grimald avenu plac princes princess generl sant monac",
                "n n e e d d b b n n e e d d b b n n e e d d b b n n e e d d b b n n e e d d b b"
            })
    void the_slowest_queries_stay_in_the_budget(String text) throws IOException {
        for (boolean isTyping : new boolean[] {false, true}) {
            SearchContext context = context(Budget.UNITS);
            var query = new FreeText(text, isTyping);
            dense.search(new SearchRequest(query, Filter.NONE, 40, true, List.of()), context);
            assertThat(context.budget().spent()).isLessThan((long) (SPARE * Budget.UNITS));
        }
    }

    @Test
    void a_query_that_spends_its_budget_answers_with_the_best_found() throws IOException {
        SearchRequest request = request("Quai Antoine, rue avenue place prince saint general monaco de la des");
        SearchContext whole = context(Budget.UNITS);
        Result best = dense.search(request, whole).getFirst();
        SearchContext cut = context(whole.budget().spent() / 2);
        List<Result> found = dense.search(request, cut);
        assertThat(cut.budget().isNearlyOver()).isTrue();
        assertThat(found)
                .extracting(result -> result.place().placeId())
                .contains(best.place().placeId());
    }

    @Test
    void the_same_query_costs_the_same_work_whatever_was_asked_before() throws IOException {
        SearchRequest request = request("ru grimald 12, monac");
        SearchContext first = context(Budget.UNITS);
        dense.search(request, first);
        SearchContext second = context(Budget.UNITS);
        dense.search(request, second);
        assertThat(second.budget().spent()).isEqualTo(first.budget().spent());
    }
}
