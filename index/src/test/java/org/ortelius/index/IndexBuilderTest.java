// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Documents;

class IndexBuilderTest {

    @TempDir
    private Path folder;

    private Geocoder built(Path directory, List<Place> places) throws IOException {
        try (var builder = IndexBuilder.create(directory)) {
            for (Place place : places) {
                builder.add(place);
            }
            builder.commit(new Manifest("g1", Instant.EPOCH, places.size(), Instant.EPOCH));
        }
        return Geocoder.open(directory);
    }

    @Test
    void the_manifest_comes_back() throws IOException {
        try (var geocoder = built(folder, List.of())) {
            assertThat(geocoder.manifest()).isEqualTo(new Manifest("g1", Instant.EPOCH, 0, Instant.EPOCH));
        }
    }

    @Test
    void what_was_not_committed_is_no_generation() throws IOException {
        try (var builder = IndexBuilder.create(folder)) {
            builder.add(Sketch.of(1, "N1", "amenity=cafe").name("Omni").place());
        }
        assertThatThrownBy(() -> Geocoder.open(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void parts_made_side_by_side_lie_in_the_order_in_which_they_are_appended() throws IOException {
        var first = Sketch.of(1, "N1", "amenity=cafe").name("Omni").place();
        var second = Sketch.of(2, "N2", "amenity=cafe").name("Omni").place();
        try (var builder = IndexBuilder.create(folder)) {
            var later = builder.part();
            var sooner = builder.part();
            try (later;
                    sooner) {
                later.add(second);
                later.finish();
                sooner.add(first);
                sooner.finish();
            }
            builder.append(sooner);
            builder.append(later);
            builder.commit(new Manifest("g1", Instant.EPOCH, 2, Instant.EPOCH));
        }
        try (var geocoder = Geocoder.open(folder)) {
            assertThat(geocoder.sample(2))
                    .extracting(result -> result.place().placeId())
                    .containsExactly(1L, 2L);
        }
        assertThat(folder.resolve("parts")).doesNotExist();
    }

    @Test
    void of_what_is_learnt_little_is_kept() {
        var documents = new Documents();
        for (long id = 1; id <= 40_000; id++) {
            documents.learn(id, id, Map.of("name", "Omni"));
        }
        assertThat(documents.unknown(Set.of(7L, 40_001L))).containsExactly(40_001L);
        assertThat(documents.unknown(Set.of(7L, 8L))).containsExactly(8L);
    }

    @Test
    void hostile_places_are_indexed_and_found() throws IOException {
        var endless = Sketch.of(1, "N1", "amenity=cafe").name("Omni " + "ä".repeat(10_000_000));
        var oneWord =
                Sketch.of(2, "N2", "amenity=cafe").name("x".repeat(1_000_000)).number("7".repeat(100_000));
        var manyNames = Sketch.of(3, "N3", "amenity=cafe");
        for (int i = 0; i < 20_000; i++) {
            manyNames.names("name:" + i, "Zebra" + i);
        }
        var broken = Sketch.of(4, "N4", "amenity=cafe").names("name", "\uD800 Quagga \uDC00");
        var huge = Sketch.of(5, "W5", "highway=residential")
                .ranks(26, 26)
                .name("Long Road")
                .at(zigzag(200_000));
        var places = List.of(endless.place(), oneWord.place(), manyNames.place(), broken.place(), huge.place());
        try (var geocoder = built(folder, places)) {
            assertThat(SmallCountry.refs(geocoder, "Omni")).isNotNull();
            assertThat(SmallCountry.refs(geocoder, "Zebra7")).containsExactly("N3");
            assertThat(SmallCountry.refs(geocoder, "Quagga")).containsExactly("N4");
            assertThat(SmallCountry.refs(geocoder, "Long Road")).containsExactly("W5");
            assertThat(SmallCountry.reverse(geocoder, 5, .5, 18)).isPresent();
        }
    }

    private static String zigzag(int points) {
        var wkt = new StringBuilder("LINESTRING (0 0");
        for (int i = 1; i < points; i++) {
            wkt.append(", ").append(i * 1e-4).append(' ').append(i % 2);
        }
        return wkt.append(')').toString();
    }

    @Test
    void equal_results_come_by_osm_object_whatever_the_order_of_the_build() throws IOException {
        var places = new ArrayList<Place>();
        for (int i = 1; i <= 400; i++) {
            places.add(Sketch.of(i, "N" + (1_000 - i), "amenity=cafe")
                    .name("Twin")
                    .at("POINT (%s 1)".formatted(i / 10.0))
                    .number(Integer.toString(i))
                    .place());
        }
        try (var forward = built(folder.resolve("a"), places);
                var backward = built(folder.resolve("b"), places.reversed())) {
            assertThat(SmallCountry.refs(forward, "Twin")).hasSize(10).isEqualTo(SmallCountry.refs(backward, "Twin"));
            assertThat(SmallCountry.refs(forward, "Twin")).startsWith("N600", "N601");
        }
    }
}
