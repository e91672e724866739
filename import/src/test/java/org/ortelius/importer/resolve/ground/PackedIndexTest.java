// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.disk.ScratchFile;

class PackedIndexTest {

    private static final int KEYS = 40;

    @TempDir
    Path folder;

    private record Entry(long key, Envelope box, long number) {}

    /** In steps that are no multiples of 1e-7, on both sides of the meridian and the equator. */
    private static Envelope box(Random random, double size) {
        double x = random.nextDouble(-180, 180 - size);
        double y = random.nextDouble(-90, 90 - size);
        return new Envelope(x, x + random.nextDouble(size), y, y + random.nextDouble(size));
    }

    /** 70,000 and 140,000 are sorted in several pieces. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 17, 300, 70_000, 140_000})
    void what_was_added_with_a_key_and_near_a_box_is_found_once_and_nothing_else(int size) {
        var random = new Random(size);
        var entries = new ArrayList<Entry>();
        var building = new PackedIndex.Builder(folder);
        for (int i = 0; i < size; i++) {
            var entry = new Entry(random.nextInt(-KEYS, KEYS) * 1_000_000_007L, box(random, 2), i);
            entries.add(entry);
            building.add(entry.key, entry.box, entry.number);
        }
        var index = building.build();
        for (int i = 0; i < 100; i++) {
            long key = random.nextInt(-KEYS - 1, KEYS + 1) * 1_000_000_007L;
            var asked = box(random, 20);
            var found = new ArrayList<Long>();
            index.forEach(key, asked, found::add);
            assertThat(found).containsExactlyInAnyOrderElementsOf(meeting(entries, key, asked));
        }
    }

    private static List<Long> meeting(List<Entry> entries, long key, Envelope box) {
        return entries.stream()
                .filter(entry -> entry.key == key && entry.box.intersects(box))
                .map(Entry::number)
                .toList();
    }

    @Test
    void records_are_found_by_their_ids_whatever_their_order_and_length() {
        var building = new Shelf.Builder(folder);
        for (long id = 5_000; id > 0; id -= 2) {
            building.put(id, Long.toString(id).repeat((int) (id % 50)).getBytes(StandardCharsets.UTF_8));
        }
        building.put(5_001, new byte[200_000]);
        var shelf = building.build();
        for (long id = 5_000; id > 0; id -= 2) {
            String record = StandardCharsets.UTF_8
                    .decode(Objects.requireNonNull(shelf.get(id)))
                    .toString();
            assertThat(record).isEqualTo(Long.toString(id).repeat((int) (id % 50)));
        }
        assertThat(Objects.requireNonNull(shelf.get(5_001)).capacity()).isEqualTo(200_000);
        assertThat(shelf.get(3)).isNull();
        assertThat(shelf.get(5_002)).isNull();
    }

    @Test
    void a_process_that_is_killed_leaves_no_file() throws IOException {
        var file = new ScratchFile(folder);
        file.room(8).putLong(1);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(file.map().byteSize()).isEqualTo(8);
    }
}
