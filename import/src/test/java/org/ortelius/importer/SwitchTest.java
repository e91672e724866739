// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.needs.Needs;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.update.Check;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.UnreadablePointer;
import org.ortelius.index.disk.FileTree;

/** What is live, what was, and what must not be taken for neither. */
class SwitchTest extends WithDataFolder {

    private Database database = TestDatabase.get();
    private final Path pointer = data.resolve("live");
    private final Generations generations = new Generations(data);

    @AfterEach
    void closeItsOwn() throws SQLException {
        if (database != TestDatabase.get()) {
            drop(database);
            database.close();
        }
    }

    private Generation imports(String name) {
        var town = new WrittenOsm().node(1, 9.5, 47.1, "place=town", "name=" + name);
        new Import(database, data).run(List.of(town.write(folder.resolve("a.osm"))));
        return generations.live().orElseThrow();
    }

    @Test
    void a_pointer_that_cannot_be_read_stops_an_import_before_anything_is_removed() throws Exception {
        Generation live = imports("Altstadt");
        Path kept = Files.move(pointer, data.resolve("kept"));
        Files.createDirectory(pointer);
        assertThatThrownBy(() -> imports("Neustadt"))
                .isInstanceOf(UnreadablePointer.class)
                .hasMessageContaining(pointer.toString());
        Files.delete(pointer);
        Files.move(kept, pointer);
        assertThat(generations.all()).containsExactly(live.folder());
        assertThat(Schema.all(database)).containsExactly(live.schema());
        assertThat(new Check(database, data, Progress.onStderr()).run().rebuilt())
                .isFalse();
    }

    @Test
    void a_lost_pointer_is_named_again_before_an_import_removes_what_it_named() throws Exception {
        Generation live = imports("Altstadt");
        Files.delete(pointer);
        assertThatThrownBy(() -> imports("Neustadt"))
                .isInstanceOf(OrteliusException.class)
                .hasMessageStartingWith("%s, which names the live generation, is missing", pointer)
                .hasMessageContaining("echo %s > %s ", live.folder(), pointer);
        assertThat(Schema.all(database)).containsExactly(live.schema());
        Files.writeString(pointer, live.folder() + "\n");
        assertThat(imports("Neustadt")).isNotEqualTo(live);
    }

    @Test
    void a_lost_pointer_is_told_though_the_index_is_lost_with_it() throws Exception {
        Generation live = imports("Altstadt");
        Files.delete(pointer);
        FileTree.delete(data.resolve("index"));
        assertThatThrownBy(() -> imports("Neustadt")).hasMessageContaining("echo %s > ", live.schema());
        Files.writeString(pointer, live.schema());
        new Import(database, data).reindex();
        assertThat(generations.live().orElseThrow().schema()).isEqualTo(live.schema());
    }

    @Test
    void what_a_killed_first_import_left_is_not_taken_for_a_lost_generation() throws Exception {
        Files.createDirectories(data);
        var killed = new Schema(database, "ortelius_20260101t000000000");
        Owner.of(data).create(killed);
        killed.createTables();
        new Metadata(killed).write(List.of(), org.ortelius.importer.tags.Style.EXTRATAGS, null, 5);
        Path index = Files.createDirectories(generations.directory(killed.name()));
        Files.writeString(index.resolve("_0.fdt"), "half");
        Generation live = imports("Altstadt");
        assertThat(Schema.all(database)).containsExactly(live.schema());
        assertThat(generations.all()).containsExactly(live.folder());
    }

    @Test
    void a_rebuilt_index_is_a_switch_and_leaves_no_moment_without_one() throws Exception {
        Generation first = imports("Altstadt");
        var seen = new java.util.concurrent.atomic.AtomicInteger();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Generation live = generations.live().orElseThrow();
                try {
                    assertThat(generations.isFinished(live.folder())).isTrue();
                    seen.incrementAndGet();
                } catch (IOException cause) {
                    throw new AssertionError(cause);
                }
            }
        });
        new Import(database, data).reindex();
        assertThat(reader.isAlive()).isTrue();
        reader.interrupt();
        Generation rebuilt = generations.live().orElseThrow();
        assertThat(rebuilt).isNotEqualTo(first);
        assertThat(rebuilt.schema()).isEqualTo(first.schema());
        assertThat(generations.all()).containsExactly(rebuilt.folder());
        assertThat(seen).hasPositiveValue();
    }

    @Test
    void tables_that_replicas_may_still_ask_stay_for_a_while() throws Exception {
        database = Database.open(data, TestDatabase.get().jdbcUrl());
        Generation first = imports("Altstadt");
        Generation second = imports("Neustadt");
        assertThat(Schema.all(database)).containsExactly(first.schema(), second.schema());
        assertThat(generations.all()).containsExactly(second.folder());
        new Metadata(new Schema(database, first.schema()))
                .keepUntil(Instant.now().minusSeconds(1));
        new Import(database, data).reindex();
        assertThat(Schema.all(database)).containsExactly(second.schema());
        var town = new WrittenOsm().node(2, 9.5, 47.1, "place=town", "name=Vorstadt");
        new Import(database, data).keepingReplaced(Duration.ZERO).run(List.of(town.write(folder.resolve("b.osm"))));
        assertThat(Schema.all(database))
                .containsExactly(generations.live().orElseThrow().schema());
    }

    @Test
    void in_a_private_cluster_nobody_else_asks_for_replaced_tables() throws Exception {
        imports("Altstadt");
        Generation second = imports("Neustadt");
        assertThat(Schema.all(database)).containsExactly(second.schema());
    }

    @Test
    void a_database_elsewhere_does_not_need_its_room_on_the_disk_of_the_data_folder() throws IOException {
        database = Database.open(data, TestDatabase.get().jdbcUrl());
        Files.createDirectories(data);
        long free = Files.getFileStore(data).getUsableSpace();
        var needs = new Needs(
                free, free / 2, 0, Duration.ZERO); // one and a half times the disk with its tables, half of it without
        assertThatCode(() -> DiskSpace.require(database, data, needs, 0)).doesNotThrowAnyException();
        assertThatCode(() -> DiskSpace.require(TestDatabase.get(), data, needs, free))
                .as("with what a cut import has there")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DiskSpace.require(TestDatabase.get(), data, needs, 0))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("GB left");
    }
}
