// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.update.Check;
import org.ortelius.index.IndexUpdater;
import org.ortelius.index.Manifest;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** A check tells whether index and database agree, and mends the index. */
class CheckTest {

    private static ImportedWorld street() {
        return World.grid("""
                        | 1 |   | 2 |
                        |   | 3 |   |""")
                .way("W1 highway=residential name='High Street'", "1,2")
                .node("N3 addr:housenumber=7")
                .imported();
    }

    private static void changeIndex(ImportedWorld world, long placeId) throws IOException {
        Manifest before = IndexUpdater.manifest(world.index());
        try (var updater = IndexUpdater.open(world.index())) {
            updater.remove(placeId);
            updater.commit(new Manifest(before.generation(), before.dataTime(), 0, Instant.EPOCH, before.update()));
        }
    }

    private static void isSound(Check.Summary found) {
        assertThat(found.isSound()).isTrue();
        assertThat(found.finished() + found.mended()).isZero();
        assertThat(found.rebuilt()).isFalse();
        assertThat(found.places()).isGreaterThan(2);
    }

    @Test
    void a_fresh_import_is_sound() {
        isSound(street().check());
    }

    @Test
    void a_place_that_the_index_lost_is_written_again() throws IOException {
        var world = street();
        changeIndex(world, 2);
        assertThat(world.check().mended()).isOne();
        isSound(world.check());
    }

    @Test
    void a_place_that_is_otherwise_in_the_index_is_written_again() {
        var world = street().tamper("UPDATE place SET postcode = '7900' WHERE housenumber = '7'");
        assertThat(world.check().mended()).isOne();
        isSound(world.check());
    }

    @Test
    void a_place_that_is_no_more_leaves_the_index() {
        var world = street().tamper("DELETE FROM feature WHERE osm_type = 'N' AND osm_id = 3")
                .tamper("DELETE FROM place WHERE housenumber = '7'");
        assertThat(world.check().mended()).isOne();
        isSound(world.check());
    }

    @Test
    void what_an_interrupted_update_left_in_the_outbox_is_finished() {
        var world = street().tamper("UPDATE place SET postcode = '7900' WHERE housenumber = '7'")
                .tamper("INSERT INTO outbox SELECT id FROM place WHERE housenumber = '7'");
        assertThat(world.check().finished()).isOne();
        isSound(world.check());
    }

    @Test
    void what_an_interrupted_update_left_is_finished_by_the_next_start() {
        var world = street().tamper("UPDATE place SET postcode = '7900' WHERE housenumber = '7'")
                .tamper("INSERT INTO outbox SELECT id FROM place WHERE housenumber = '7'");
        assertThat(world.finish()).isOne();
        assertThat(world.finish()).isZero();
        isSound(world.check());
    }

    @Test
    void a_start_without_anything_to_finish_minds_no_writer() {
        assertThat(street().finishBesideAWriter()).isZero();
    }

    @Test
    void a_start_leaves_what_is_unfinished_to_a_writer() {
        var world = street().tamper("INSERT INTO outbox SELECT id FROM place WHERE housenumber = '7'");
        assertThatThrownBy(world::finishBesideAWriter)
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("another import or update is running");
        assertThat(world.finish()).isOne();
    }

    @Test
    void a_damaged_index_is_built_anew() throws IOException {
        var world = street();
        try (var files = Files.list(world.index())) {
            Path data = files.filter(file -> file.toString().endsWith(".dvd"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(data);
            bytes[bytes.length / 2] ^= 1;
            Files.write(data, bytes);
        }
        assertThat(world.check().rebuilt()).isTrue();
        isSound(world.check());
    }

    @Test
    void tables_that_do_not_fit_together_are_told() {
        var found = street().tamper("UPDATE place SET parent_id = 999 WHERE housenumber = '7'")
                .check();
        assertThat(found.broken()).isEqualTo(Map.of("places whose parent is missing", 1L));
    }
}
