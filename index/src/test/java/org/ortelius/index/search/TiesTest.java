// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.reverse.NeighboursRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;

/** Of places that are equal but for their object the map tells the order, whichever came first into the index: two indexes have them the other way round. */
class TiesTest {

    private static final int SEATS = 700;
    private static final Point SPOT = new Point(9.51, 47.11);

    @TempDir
    private Path folder;

    private Geocoder rising;
    private Geocoder falling;

    @BeforeEach
    void build() throws IOException {
        rising = SmallCountry.built(folder.resolve("rising"), places(i -> 10 + i), List.of());
        falling = SmallCountry.built(
                folder.resolve("falling"), places(i -> 10_000 - i).reversed(), List.of());
    }

    @AfterEach
    void close() throws IOException {
        rising.close();
        falling.close();
    }

    private static List<Place> places(IntToLongFunction ids) {
        Place town = town(ids.applyAsLong(0), "R1", "Mersel");
        Place other = town(ids.applyAsLong(1), "R2", "Norden");
        var places = new ArrayList<>(List.of(town, other));
        for (int i = 2; i < SEATS; i++) {
            places.add(seat(ids.applyAsLong(i), i, i % 2 == 0 ? "amenity=bench" : "leisure=picnic_table", town, other));
            places.add(seat(ids.applyAsLong(SEATS + i), i, "tourism=viewpoint", town, other));
        }
        for (int i = 0; i < 40; i++) {
            places.add(Sketch.of(ids.applyAsLong(2 * SEATS + i), "", "place=postcode")
                    .ranks(21, 5)
                    .names("ref", "9490")
                    .country(i % 2 == 0 ? "li" : "ch")
                    .postcode("9490" + (char) ('a' + i / 2))
                    .at("POINT (9.51 47.11)")
                    .place());
        }
        return places;
    }

    private static Place town(long id, String ref, String name) {
        return Sketch.of(id, ref, "boundary=administrative")
                .ranks(16, 16)
                .name(name)
                .at("POLYGON ((9 47, 10 47, 10 48, 9 48, 9 47))")
                .place();
    }

    private static Place seat(long id, int node, String category, Place town, Place other) {
        return Sketch.of(id, "N" + node, category)
                .name("Birkenbank")
                .at("POINT (%s %s)".formatted(SPOT.lon(), SPOT.lat()))
                .in(id % 2 == 0 ? town : other)
                .in(id % 2 == 0 ? other : town)
                .place();
    }

    private static List<String> told(List<Result> results) {
        return results.stream()
                .map(result -> "%s %s %s %s"
                        .formatted(
                                result.place().osmRef(),
                                result.place().category(),
                                result.place().postcode(),
                                result.rows().stream()
                                        .map(row -> row.names().get("name"))
                                        .toList()))
                .toList();
    }

    private void areTheSame(SearchRequest.Query query) throws IOException {
        var request = new SearchRequest(query, SearchRequest.Filter.NONE, 50, false, List.of());
        List<String> expected = told(rising.search(request));
        assertThat(told(falling.search(request))).isEqualTo(expected).hasSizeGreaterThan(20);
    }

    @Test
    void namesakes_are_the_same_ones() throws IOException {
        areTheSame(new SearchRequest.FreeText("Birkenbank"));
        areTheSame(new SearchRequest.FreeText("Birkenbank, Norden"));
        areTheSame(new SearchRequest.FreeText("birken", true));
        areTheSame(new SearchRequest.FreeText("b", true));
        areTheSame(new SearchRequest.FreeText("Birkenbnk"));
    }

    @Test
    void postcodes_are_the_same_ones() throws IOException {
        areTheSame(new SearchRequest.FreeText("9490"));
    }

    @Test
    void places_of_a_kind_are_the_same_ones() throws IOException {
        areTheSame(new SearchRequest.FreeText("[leisure=picnic_table] Mersel"));
    }

    @Test
    void neighbours_are_the_same_ones() throws IOException {
        var request = new NeighboursRequest(
                SPOT, 100, new TypeFilter(Set.of(), List.of(new TypeFilter.Tag("leisure", null)), List.of()), 30);
        List<String> expected = told(rising.neighbours(request, new Budget(Deadline.NEVER)));
        assertThat(told(falling.neighbours(request, new Budget(Deadline.NEVER))))
                .isEqualTo(expected)
                .hasSize(30);
    }

    @Test
    void what_is_nearest_is_the_same() throws IOException {
        assertThat(SmallCountry.reverse(falling, SPOT.lon(), SPOT.lat(), 18).map(result -> told(List.of(result))))
                .isPresent()
                .isEqualTo(
                        SmallCountry.reverse(rising, SPOT.lon(), SPOT.lat(), 18).map(result -> told(List.of(result))));
    }

    @Test
    void an_object_of_two_tags_is_looked_up_by_the_same_one() {
        var refs = IntStream.range(2, 50).mapToObj(OsmRef::node).toList();
        assertThat(told(falling.lookup(refs)))
                .isEqualTo(told(rising.lookup(refs)))
                .allMatch(text -> text.contains("amenity=") || text.contains("leisure="), "the first key");
    }
}
