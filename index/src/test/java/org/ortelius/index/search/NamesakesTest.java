// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest;

/** Many places of one name: more than are weighed at a time. */
class NamesakesTest {

    private static final int OF_EACH = 45;
    private static final Place HERE = town(1, "Mersel");
    private static final Place THERE = town(2, "Norden");

    private static Place town(long id, String name) {
        return Sketch.of(id, "R" + id, "boundary=administrative")
                .ranks(16, 16)
                .name(name)
                .place();
    }

    private static Stream<Place> streets(long firstId, Place town) {
        return LongStream.range(firstId, firstId + OF_EACH)
                .mapToObj(id -> Sketch.of(id, "W" + id, "highway=residential")
                        .ranks(26, 26)
                        .name("Birkenweg")
                        .in(town)
                        .place());
    }

    @Test
    void all_that_explain_every_word_are_weighed_and_none_that_lacks_one_comes_first(@TempDir Path folder)
            throws IOException {
        var places = Stream.of(Stream.of(HERE, THERE), streets(100, HERE), streets(200, THERE))
                .flatMap(all -> all)
                .toList();
        var request = new SearchRequest(
                new SearchRequest.FreeText("Birkenweg, Norden"), SearchRequest.Filter.NONE, OF_EACH, false, List.of());
        try (var geocoder = SmallCountry.built(folder, places, List.of())) {
            assertThat(geocoder.search(request))
                    .hasSize(OF_EACH)
                    .allMatch(result -> result.place().placeId() >= 200);
        }
    }

    @Test
    void results_that_read_the_same_to_the_client_are_one(@TempDir Path folder) throws IOException {
        var places = List.of(HERE, seat(10, "Seat by the river"), seat(11, "Seat by the wood"));
        try (var geocoder = SmallCountry.built(folder, places, List.of())) {
            assertThat(seats(geocoder, new Localizer(List.of()))).hasSize(2);
            assertThat(seats(geocoder, new Localizer(List.of(), List.of("official_name", "name"))))
                    .hasSize(1);
        }
    }

    private static Place seat(long id, String name) {
        return Sketch.of(id, "N" + id, "amenity=bench")
                .names("name", name, "official_name", "Seat")
                .on(HERE)
                .place();
    }

    private static List<Result> seats(Geocoder geocoder, Localizer localizer) throws IOException {
        var query = new SearchRequest.FreeText("Seat");
        return geocoder.search(new SearchRequest(query, SearchRequest.Filter.NONE, 10, true, localizer));
    }
}
