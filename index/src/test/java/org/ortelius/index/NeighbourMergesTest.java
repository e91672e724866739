// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.store.NeighbourMerges;

/** Bundles of three places, whole segments of ten. */
class NeighbourMergesTest {

    private static final int BUNDLE = 3;
    private static final int WHOLE = 10;

    @TempDir
    private Path folder;

    private Path newest = Path.of("");

    @Test
    void few_places_are_one_segment() throws IOException {
        assertThat(segments(1, 1, 1, 1, 1, 1, 1, 1, 1)).containsExactly(9);
        assertThat(segments(9)).containsExactly(9);
        assertThat(segments(2, 2, 5)).containsExactly(9);
    }

    @Test
    void no_places_are_no_segment() throws IOException {
        assertThat(segments()).isEmpty();
    }

    @Test
    void a_whole_segment_ends_with_the_bundle_that_fills_it() throws IOException {
        assertThat(segments(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).containsExactly(12, 2);
        assertThat(segments(2, 2, 2, 2, 2, 2, 2, 2, 2, 2)).containsExactly(12, 8);
        assertThat(segments(4, 4, 4, 4, 4, 4, 1, 1)).containsExactly(12, 12, 2);
    }

    @Test
    void what_is_whole_stays_as_it_is() throws IOException {
        assertThat(segments(10, 11, 1)).containsExactly(10, 11, 1);
    }

    @Test
    void the_segments_do_not_depend_on_when_merges_end() throws IOException {
        int[] ones = IntStream.generate(() -> 1).limit(200).toArray();
        List<Integer> once = segments(ones);
        for (int again = 0; again < 5; again++) {
            assertThat(segments(ones)).isEqualTo(once);
        }
        assertThat(once).hasSize(17).startsWith(12, 12).endsWith(12, 8);
    }

    @Test
    void places_stay_in_their_order() throws IOException {
        segments(1, 2, 3, 4, 5, 6, 7, 8, 9);
        try (var geocoder = Geocoder.open(newest)) {
            assertThat(geocoder.sample(45))
                    .extracting(result -> result.place().placeId())
                    .isSorted()
                    .hasSize(45);
        }
    }

    /** The places of each segment of an index whose parts have some places each. */
    private List<Integer> segments(int... parts) throws IOException {
        Path index = Files.createTempDirectory(folder, "index");
        long id = 0;
        try (var builder = IndexBuilder.create(index, new NeighbourMerges(BUNDLE, WHOLE))) {
            for (int places : parts) {
                var part = builder.part();
                try (part) {
                    for (int i = 0; i < places; i++) {
                        id++;
                        part.add(Sketch.of(id, "N" + id, "amenity=cafe")
                                .name("Omni")
                                .place());
                    }
                    part.finish();
                }
                builder.append(part);
            }
            builder.commit(new Manifest("g1", Instant.EPOCH, id, Instant.EPOCH));
        }
        newest = index;
        try (var files = FSDirectory.open(index)) {
            return SegmentInfos.readLatestCommit(files).asList().stream()
                    .map((SegmentCommitInfo segment) -> segment.info.maxDoc())
                    .toList();
        }
    }
}
