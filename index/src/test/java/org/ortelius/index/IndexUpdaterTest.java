// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/** Few of many places change, so that no merge drops their former documents. */
class IndexUpdaterTest {

    private static final int CAFES = 100;
    private static final Manifest MANIFEST = new Manifest("g1", Instant.EPOCH, CAFES, Instant.EPOCH);

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        try (var builder = IndexBuilder.create(folder)) {
            for (int i = 1; i <= CAFES; i++) {
                builder.add(cafe(i, "Café " + i, i));
            }
            builder.commit(MANIFEST);
        }
    }

    private static Place cafe(int id, String name, int lon) {
        return Sketch.of(id, "N" + id, "amenity=cafe")
                .name(name)
                .at("POINT (%d 10)".formatted(lon))
                .place();
    }

    private Geocoder updated() throws IOException {
        try (var updater = IndexUpdater.open(folder)) {
            updater.put(cafe(7, "Omni", 150));
            updater.remove(8);
            updater.commit(MANIFEST);
        }
        return Geocoder.open(folder);
    }

    @Test
    void a_place_that_is_written_anew_is_counted_once_and_a_removed_one_no_more() throws IOException {
        try (var updater = IndexUpdater.open(folder)) {
            updater.put(cafe(7, "Omni", 150));
            updater.remove(8);
            assertThat(updater.places()).isEqualTo(CAFES - 1);
        }
    }

    private static Optional<String> at(Geocoder geocoder, int lon) throws IOException {
        return SmallCountry.reverse(geocoder, lon, 10, 18).map(SmallCountry::named);
    }

    @Test
    void a_changed_place_is_found_as_it_is_now() throws IOException {
        try (var geocoder = updated()) {
            assertThat(geocoder.lookup(7)).map(IndexUpdaterTest::spot).contains(new Point(150, 10));
            assertThat(geocoder.lookup(new OsmRef(OsmRef.Type.NODE, 7), null))
                    .map(IndexUpdaterTest::spot)
                    .contains(new Point(150, 10));
            assertThat(SmallCountry.refs(geocoder, "Omni")).containsExactly("N7");
            assertThat(at(geocoder, 150)).isPresent();
            assertThat(at(geocoder, 7)).isEmpty();
        }
    }

    private static Point spot(Result result) {
        return result.place().location().centroid();
    }

    @Test
    void a_removed_place_is_not_found_in_any_way() throws IOException {
        try (var geocoder = updated()) {
            assertThat(geocoder.lookup(8)).isEmpty();
            assertThat(geocoder.lookup(new OsmRef(OsmRef.Type.NODE, 8), null)).isEmpty();
            assertThat(SmallCountry.refs(geocoder, "Café 8")).doesNotContain("N8");
            assertThat(at(geocoder, 8)).isEmpty();
        }
    }

    @Test
    void one_that_is_reopened_tells_what_is_new_and_the_old_one_what_was() throws IOException {
        var old = Geocoder.open(folder);
        assertThat(old.reopened()).isEmpty();
        updated().close();
        Geocoder reopened = old.reopened().orElseThrow();
        assertThat(old.lookup(8)).isPresent();
        assertThat(SmallCountry.refs(old, "Omni")).isEmpty();
        old.close();
        assertThat(reopened.lookup(8)).isEmpty();
        assertThat(SmallCountry.refs(reopened, "Omni")).containsExactly("N7");
        try (var updater = IndexUpdater.open(folder)) {
            updater.remove(9);
            updater.commit(MANIFEST);
        }
        try (reopened;
                var again = reopened.reopened().orElseThrow()) {
            assertThat(again.lookup(9)).isEmpty();
            assertThat(at(again, 150)).isPresent();
        }
    }

    @Test
    void the_others_stay() throws IOException {
        try (var geocoder = updated()) {
            assertThat(IntStream.rangeClosed(9, CAFES)
                            .filter(id -> geocoder.lookup(id).isPresent()))
                    .hasSize(CAFES - 8);
            assertThat(at(geocoder, 9)).isPresent();
        }
    }

    /** With long names the index is larger than what a commit merges by itself. */
    private static Place longNamed(int id, Random lot) {
        String name = lot.ints(600, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return cafe(id, name, id % 180);
    }

    private static double shareOfGone(Path folder) throws IOException {
        try (var files = FSDirectory.open(folder);
                var reader = DirectoryReader.open(files)) {
            return (double) reader.numDeletedDocs() / reader.maxDoc();
        }
    }

    @Test
    void places_that_are_gone_leave_the_index_with_a_merge_that_keeps_all_else(@TempDir Path large) throws IOException {
        var lot = new Random(1);
        try (var builder = IndexBuilder.create(large)) {
            for (int i = 1; i <= 5_000; i++) {
                builder.add(longNamed(i, lot));
            }
            builder.commit(MANIFEST);
        }
        try (var updater = IndexUpdater.open(large)) {
            for (int i = 1; i <= 1_000; i++) {
                updater.remove(i);
            }
            updater.commit(MANIFEST);
        }
        assertThat(shareOfGone(large)).isEqualTo(0.2);

        try (var updater = IndexUpdater.open(large)) {
            assertThat(updater.merge()).isTrue();
            assertThat(updater.merge()).isFalse();
        }
        assertThat(shareOfGone(large)).isZero();
        assertThat(IndexUpdater.manifest(large)).isEqualTo(MANIFEST);
        try (var geocoder = Geocoder.open(large)) {
            assertThat(geocoder.lookup(1_000)).isEmpty();
            assertThat(geocoder.lookup(1_001)).isPresent();
        }
    }
}
