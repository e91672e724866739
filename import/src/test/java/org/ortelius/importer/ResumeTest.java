// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.stages.CutImport;
import org.ortelius.importer.stages.ImportPlan;
import org.ortelius.importer.stages.Stage;
import org.ortelius.importer.tags.Style;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/** What an import that failed in the middle leaves, who may go on with it, and what becomes of it otherwise. */
class ResumeTest extends WithDataFolder {

    private static final String PHRASES = "phrase,class,type,operator,plural\nChemist,amenity,pharmacy,-,N\n";

    private final Database database = TestDatabase.get();
    private final Generations generations = new Generations(data);
    private Path extract;
    private Path phrases;

    @BeforeEach
    void writeExtract() throws IOException {
        extract = town("Oberdorf").write(folder.resolve("a.osm"));
        phrases = Files.writeString(folder.resolve("phrases.csv"), PHRASES);
    }

    private static WrittenOsm town(String name) {
        return new WrittenOsm()
                .node(1, 9.52, 47.14)
                .node(2, 9.53, 47.14)
                .node(3, 9.525, 47.1401, "addr:housenumber=3", "addr:street=Im Loch")
                .node(4, 9.52, 47.15, "place=village", "name=" + name)
                .way(1, new long[] {1, 2}, "highway=residential", "name=Im Loch")
                .way(2, new long[] {1, 77}, "highway=residential", "name=Cut off");
    }

    private AuxiliaryData auxiliary() {
        return new AuxiliaryData(null, phrases, List.of(), List.of());
    }

    /** An import that fails while it resolves: its phrases cannot be read, and then they can, in a file of the same size and time. */
    private void cutWhileResolving() throws IOException {
        var time = Files.getLastModifiedTime(phrases);
        Files.writeString(phrases, PHRASES.replace("phrase", "frazes"));
        Files.setLastModifiedTime(phrases, time);
        assertThatThrownBy(() -> new Import(database, data).run(List.of(extract), Style.EXTRATAGS, auxiliary()))
                .hasMessageContaining("special phrases");
        Files.writeString(phrases, PHRASES);
        Files.setLastModifiedTime(phrases, time);
    }

    private void resume() {
        resume(List.of(), null);
    }

    private void resume(List<Path> extracts, Style style) {
        new Import(database, data).resume(ImportPlan.told(extracts, style, AuxiliaryData.NONE));
    }

    private String export() {
        var out = new ByteArrayOutputStream();
        new Export(database, data).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String said(ThrowingCallable work) throws Throwable {
        PrintStream stderr = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            work.call();
        } finally {
            System.setErr(stderr);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_failed_import_goes_on_at_the_stage_that_failed() throws Throwable {
        new Import(database, data).run(List.of(extract), Style.EXTRATAGS, auxiliary());
        String expected = export();
        assertThat(said(this::cutWhileResolving))
                .contains("an import of a.osm was cut at stage resolving: ./ortelius import --resume goes on");
        assertThat(said(this::resume))
                .contains("going on at stage resolving with the import of a.osm")
                .containsPattern("\nreading +6 objects .*/s  taken over\n")
                .containsPattern("\ndrawing +.*/s  taken over\n")
                .containsPattern("\nresolving +.*/s\n")
                .containsPattern("\nindexing +.*/s\n")
                .containsPattern("1 +nodes are missing in the extract +W2");
        assertThat(export()).isEqualTo(expected);
        assertThat(Schema.all(database))
                .containsExactly(generations.live().orElseThrow().schema());
        assertThat(generations.all())
                .containsExactly(generations.live().orElseThrow().folder());
        assertThatThrownBy(this::resume).hasMessageContaining("nothing to resume");
    }

    @Test
    void it_goes_on_with_the_same_extract_and_style_only() throws Exception {
        cutWhileResolving();
        Path other = town("Unterdorf").write(folder.resolve("b.osm"));
        assertThatThrownBy(() -> resume(List.of(other), null))
                .isInstanceOf(OrteliusException.class)
                .hasMessageStartingWith(
                        "cannot go on with the import of a.osm: extract 1 was %s and is %s", extract, other)
                .hasMessageEndingWith("resume it as it was begun, or import anew without --resume");
        assertThatThrownBy(() -> resume(List.of(extract, other), null))
                .hasMessageContaining("extract count was 1 and is 2");
        assertThatThrownBy(() -> resume(List.of(extract), Style.ADMIN))
                .hasMessageContaining("style was extratags and is admin");
        resume(List.of(extract), Style.EXTRATAGS);
        assertThat(export()).contains("Oberdorf");
    }

    @Test
    void a_file_that_changed_meanwhile_is_told() throws Exception {
        cutWhileResolving();
        town("Unterdorf am See").write(extract);
        assertThatThrownBy(this::resume)
                .hasMessageContaining("extract 1 bytes was ")
                .hasMessageContaining("extract 1 modified was ");
        Files.delete(extract);
        assertThatThrownBy(this::resume).hasMessageContaining("and is gone");
    }

    @Test
    void another_build_or_version_of_the_tables_does_not_go_on() throws Exception {
        cutWhileResolving();
        var schema = CutImport.find(database, data).orElseThrow().schema();
        schema.run("UPDATE metadata SET value = (value::jsonb || '{\"build\": \"older\"}')::text WHERE key = 'plan'");
        assertThatThrownBy(this::resume).hasMessageContaining("build was older and is ");
    }

    @Test
    void without_an_import_that_was_cut_there_is_nothing_to_resume() {
        assertThatThrownBy(this::resume)
                .isInstanceOf(OrteliusException.class)
                .hasMessage(
                        "there is no import in %s that was cut, so nothing to resume: import without --resume", data);
    }

    @Test
    void other_work_leaves_it_and_another_import_removes_it() throws Throwable {
        new Import(database, data).run(List.of(extract));
        Generation live = generations.live().orElseThrow();
        cutWhileResolving();
        String cut = CutImport.find(database, data).orElseThrow().schema().name();
        new Import(database, data).reindex();
        assertThat(Schema.all(database)).containsExactly(live.schema(), cut);
        assertThat(said(() -> new Leftovers(database, data).tellCut()))
                .contains("an import of a.osm was cut at stage resolving: ./ortelius import --resume goes on");
        assertThat(said(() -> new Import(database, data).run(List.of(extract))))
                .contains("an import of a.osm was cut at stage resolving, and is removed");
        assertThat(Schema.all(database))
                .containsExactly(generations.live().orElseThrow().schema());
    }

    @Test
    void what_is_refused_for_want_of_disk_removes_nothing() throws Exception {
        cutWhileResolving();
        Path huge = folder.resolve("huge.osm.pbf");
        try (var sparse = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            sparse.writeBytes("\0\0\0\r\n\tOSMHeader");
            sparse.setLength(10L << 40);
        }
        assertThatThrownBy(() -> new Import(database, data).run(List.of(huge)))
                .hasMessageContaining("beside the live data");
        resume();
        assertThat(export()).contains("Oberdorf");
    }

    @Test
    void a_database_that_does_not_flush_is_trusted_until_it_begins_anew() throws Exception {
        cutWhileResolving();
        var schema = CutImport.find(database, data).orElseThrow().schema();
        schema.run("UPDATE metadata SET value = (value::jsonb || '{\"unflushed since\": \"1.5\"}')::text"
                + " WHERE key = 'stage reading'");
        assertThatThrownBy(this::resume)
                .hasMessageContaining("fsync = off")
                .hasMessageContaining("since reading was finished");
    }

    @Test
    void every_stage_can_be_taken_back() throws Exception {
        cutWhileResolving();
        resume();
        var imported = new Schema(database, generations.live().orElseThrow().schema());
        var fresh = new Schema(database, "ortelius_fresh");
        fresh.createTables();
        for (Stage stage : List.of(Stage.values()).reversed()) {
            if (stage.compareTo(Stage.INDEXING) < 0) {
                imported.run(Schema.script("undo/" + stage.name().toLowerCase(java.util.Locale.ROOT) + ".sql"));
            }
        }
        assertThat(indexes(imported)).isEqualTo(indexes(fresh));
        assertThat(filled(imported)).containsExactlyInAnyOrder("metadata", "flyway_schema_history");
    }

    private static List<String> indexes(Schema schema) throws SQLException {
        return schema.list(
                "SELECT indexname FROM pg_indexes WHERE schemaname = ? ORDER BY 1",
                row -> row.getString(1),
                schema.name());
    }

    private static List<String> filled(Schema schema) throws SQLException {
        return schema
                .list("SELECT tablename FROM pg_tables WHERE schemaname = ?", row -> row.getString(1), schema.name())
                .stream()
                .filter(table -> {
                    try {
                        return schema.number("SELECT count(*) FROM " + table) > 0;
                    } catch (SQLException cause) {
                        throw new AssertionError(cause);
                    }
                })
                .toList();
    }
}
