// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.search.request.SearchRequest;

/** Whole imports into a real PostgreSQL: what goes live, what never does, and what is left behind. */
class ImportTest extends WithDataFolder {

    private final Database database = TestDatabase.get();
    private final Generations generations = new Generations(data);

    @AfterEach
    void leavesNothingButWhatIsLive() throws SQLException {
        generations.live().ifPresent(live -> {
            try {
                new Schema(database, live.schema()).drop();
            } catch (SQLException cause) {
                throw new AssertionError(cause);
            }
        });
        assertThat(Schema.all(database)).isEmpty();
    }

    private static WrittenOsm town() {
        return new WrittenOsm()
                .node(1, 9.52, 47.14)
                .node(2, 9.53, 47.14)
                .node(3, 9.525, 47.1401, "addr:housenumber=3", "addr:street=Im Loch")
                .node(4, 9.52, 47.15, "place=village", "name=Oberdorf")
                .way(1, new long[] {1, 2}, "highway=residential", "name=Im Loch");
    }

    private Path extract(String name, WrittenOsm osm) {
        return osm.write(folder.resolve(name));
    }

    /** What the import says on stderr. */
    private String imports(Path... extracts) {
        PrintStream stderr = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new Import(database, data).run(List.of(extracts));
        } finally {
            System.setErr(stderr);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_summary_says_what_is_on_disk() {
        String said = imports(extract("town.osm", town()));
        assertThat(said).containsPattern("on disk +count +MiB +bytes each\n");
        assertThat(said)
                .containsPattern("\nnode +4 +[\\d,]+ +[1-9][\\d,]*\n")
                .containsPattern("\nway +1 +[\\d,]+ +[1-9][\\d,]*\n");
        assertThat(said).containsPattern("\nplace +\\d+ +[\\d,]+ +[1-9][\\d,]*\n");
        assertThat(said).containsPattern("\ndocument +\\d+ +[\\d,]+ +[1-9][\\d,]*\n");
    }

    @Test
    void an_import_makes_the_indexes_of_updates_when_it_is_told_to() throws SQLException {
        Path town = extract("town.osm", town());
        imports(town);
        assertThat(indexesOfUpdates()).isZero();
        new Import(database, data).preparingUpdates().run(List.of(town));
        assertThat(indexesOfUpdates()).isEqualTo(2);
    }

    @Test
    void indexes_of_updates_that_are_missing_are_made() throws SQLException {
        imports(extract("town.osm", town()));
        var schema = new Schema(database, generations.live().orElseThrow().schema());
        var keys = new UpdateKeys(schema);
        var progress = new Progress(new PrintStream(new ByteArrayOutputStream()), false);
        keys.add(progress);
        schema.run("DROP INDEX looked_at_ground");
        keys.add(progress);
        keys.add(progress);
        assertThat(indexesOfUpdates()).isEqualTo(2);
        assertThat(progress.taken())
                .extracting(Progress.Taken::count)
                .satisfiesExactly(
                        all -> assertThat(all).isGreaterThan(20),
                        one -> assertThat(one).isEqualTo(1),
                        none -> assertThat(none).isZero());
    }

    /** The first and another one. */
    private long indexesOfUpdates() throws SQLException {
        return new Schema(database, generations.live().orElseThrow().schema())
                .number(
                        "SELECT count(*) FROM pg_indexes WHERE schemaname = ? AND indexname IN ('osm_way_node_groups', 'looked_at_ground')",
                        generations.live().orElseThrow().schema());
    }

    private String export() {
        var out = new ByteArrayOutputStream();
        new Export(database, data).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> search(String text) throws IOException {
        try (var geocoder =
                Geocoder.open(generations.directory(generations.live().orElseThrow()))) {
            var query = new SearchRequest.FreeText(text);
            return geocoder.search(new SearchRequest(query, SearchRequest.Filter.NONE, 10, true, List.of())).stream()
                    .map(answer -> String.valueOf(answer.place().identity().osmRef()))
                    .toList();
        }
    }

    private void assertOnlyTheLiveGenerationIsThere() throws IOException, SQLException {
        assertThat(Schema.all(database))
                .containsExactlyElementsOf(
                        generations.live().stream().map(Generation::schema).toList());
        assertThat(generations.all())
                .containsExactlyElementsOf(
                        generations.live().stream().map(Generation::folder).toList());
        Path tmp = data.resolve("tmp");
        if (Files.exists(tmp)) {
            assertThat(tmp).isEmptyDirectory();
        }
    }

    @Test
    void an_import_makes_its_generation_the_live_one() throws IOException, SQLException {
        imports(extract("a.osm", town()));
        assertThat(search("Im Loch 3")).first().isEqualTo("N3");
        assertThat(export()).contains("\"osm\":\"N4\"");
        assertOnlyTheLiveGenerationIsThere();
    }

    @Test
    void the_next_import_replaces_the_generation_before() throws IOException, SQLException {
        imports(extract("a.osm", town()));
        var first = generations.live().orElseThrow();
        imports(extract("b.osm", new WrittenOsm().node(9, 9.5, 47.1, "place=town", "name=Neustadt")));
        assertThat(generations.live()).isNotEqualTo(java.util.Optional.of(first));
        assertThat(search("Neustadt")).containsExactly("N9");
        assertThat(search("Oberdorf")).isEmpty();
        assertOnlyTheLiveGenerationIsThere();
    }

    @Test
    void the_same_extract_gives_the_same_places() {
        Path extract = extract("a.osm", town());
        imports(extract);
        String first = export();
        imports(extract);
        assertThat(export()).isEqualTo(first);
    }

    @Test
    void the_order_of_the_objects_does_not_matter() {
        imports(extract("a.osm", town()));
        String ordered = export();
        imports(extract(
                "b.osm",
                new WrittenOsm()
                        .way(1, new long[] {1, 2}, "highway=residential", "name=Im Loch")
                        .node(4, 9.52, 47.15, "place=village", "name=Oberdorf")
                        .node(2, 9.53, 47.14)
                        .node(3, 9.525, 47.1401, "addr:housenumber=3", "addr:street=Im Loch")
                        .node(1, 9.52, 47.14)));
        assertThat(export()).isEqualTo(ordered);
    }

    @Test
    void an_object_that_is_twice_in_one_extract_counts_once_in_its_highest_version() {
        imports(extract("a.osm", town()));
        String once = export();
        imports(extract(
                "b.osm",
                new WrittenOsm()
                        .node(1, 9.52, 47.14)
                        .node(2, 9.53, 47.14)
                        .node(3, 9.525, 47.1401, "addr:housenumber=3", "addr:street=Im Loch")
                        .node(4, 9.52, 47.15, "place=village", "name=Oberdorf")
                        .version(3)
                        .way(1, new long[] {1, 2}, "highway=residential", "name=Im Loch")
                        .version(2)
                        .way(1, new long[] {2, 1}, "highway=residential", "name=Old name")));
        assertThat(export()).isEqualTo(once);
    }

    @Test
    void overlapping_extracts_are_merged_and_the_higher_version_wins() throws IOException, SQLException {
        Path old = extract(
                "old.osm",
                new WrittenOsm()
                        .node(1, 9.6, 47.3)
                        .node(2, 9.7, 47.3)
                        .node(8, 9.6, 47.2, "place=town", "name=Altstadt")
                        .way(1, new long[] {1, 2}, "highway=residential", "name=Old Lane")
                        .way(5, new long[] {1, 8}, "highway=residential", "name=Border Road"));
        Path recent = extract(
                "new.osm",
                new WrittenOsm()
                        .version(2)
                        .node(1, 9.52, 47.14)
                        .node(2, 9.53, 47.14)
                        .node(4, 9.52, 47.15, "place=village", "name=Oberdorf")
                        .way(1, new long[] {1, 2}, "highway=residential", "name=Im Loch"));
        imports(old, recent);
        String merged = export();
        assertThat(merged).contains("\"N8\"", "\"N4\"", "\"W5\"", "Im Loch").doesNotContain("Old Lane");
        assertThat(merged)
                .containsOnlyOnce("\"osm\":\"W1\"")
                .containsPattern("\"osm\":\"W1\".*\"lat\":47.14[0-9]*,\"lon\":9.52");
        imports(recent, old);
        assertThat(export()).isEqualTo(merged);
        assertThat(search("Im Loch")).first().isEqualTo("W1");
        assertOnlyTheLiveGenerationIsThere();
    }

    @Test
    void the_same_extract_named_twice_counts_once() {
        Path extract = extract("a.osm", town());
        imports(extract);
        String once = export();
        imports(extract, extract);
        assertThat(export()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "empty of nodes", "garbage", "second of two is truncated"})
    void a_failed_import_leaves_the_live_generation_answering_and_nothing_else(String how) throws Exception {
        imports(extract("a.osm", town()));
        var before = generations.live();
        String text = town().xml();
        Path broken = folder.resolve("broken.osm");
        Files.writeString(
                broken,
                switch (how) {
                    case "garbage" -> "\u0001\u0002";
                    case "empty of nodes" -> "<osm version='0.6'></osm>";
                    default -> text.substring(0, text.length() / 2);
                });
        Path[] extracts = how.startsWith("second") ? new Path[] {folder.resolve("a.osm"), broken} : new Path[] {broken};
        assertThatThrownBy(() -> imports(extracts))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("broken.osm")
                .message()
                .doesNotContain("\n");
        assertThat(generations.live()).isEqualTo(before);
        assertThat(search("Im Loch 3")).first().isEqualTo("N3");
        assertOnlyTheLiveGenerationIsThere();
    }

    @Test
    void an_extract_that_the_disk_has_no_room_for_is_refused_before_it_is_read() throws IOException {
        Path huge = data.resolveSibling("huge.osm.pbf");
        try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.writeBytes("\0\0\0\r\n\tOSMHeader");
            sparse.setLength(10L << 40);
        }
        assertThatThrownBy(() -> new Import(TestDatabase.get(), data).run(List.of(huge)))
                .isInstanceOf(OrteliusException.class)
                .hasMessageMatching(
                        "the import needs some [12][0-9]{2},[0-9]{3} GB beside the live data, and the disk of .*"
                                + " has [0-9.,]+ [GM]B left: free some, .*");
    }

    @Test
    void a_failed_first_import_leaves_nothing() throws IOException, SQLException {
        Path broken = Files.writeString(folder.resolve("a.osm"), "<osm version='0.6'>");
        assertThatThrownBy(() -> imports(broken)).isInstanceOf(OrteliusException.class);
        assertThat(generations.live()).isEmpty();
        assertOnlyTheLiveGenerationIsThere();
        assertThatThrownBy(this::export)
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("nothing is imported in " + data)
                .hasMessageContaining("ortelius import");
    }

    @Test
    void without_an_extract_there_is_nothing_to_import() {
        assertThatThrownBy(this::imports)
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("at least one extract");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_second_import_is_refused_while_one_is_running() throws SQLException {
        Path extract = extract("a.osm", town());
        try (var lock = WriterLock.take(database, Duration.ZERO)) {
            assertThatThrownBy(() -> imports(extract))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessage("another import or update is running on this database: wait until it ends");
        }
        imports(extract);
        assertThat(export()).contains("Oberdorf");
    }

    @Test
    void what_a_killed_import_left_is_removed_by_the_next() throws IOException, SQLException {
        imports(extract("a.osm", town()));
        var owner = org.ortelius.importer.schema.Owner.of(data);
        var killed = new Schema(database, "ortelius_killed");
        owner.create(killed);
        killed.createTables();
        owner.create(new Schema(database, "ortelius_killed_early"));
        Files.createDirectories(generations.directory("ortelius_killed"));
        Files.writeString(generations.directory("ortelius_killed").resolve("segment"), "half");
        imports(extract("a.osm", town()));
        assertOnlyTheLiveGenerationIsThere();
    }

    @Test
    void generations_of_other_data_folders_in_the_same_database_are_left_alone() throws SQLException {
        var other = new Schema(database, "ortelius_other");
        new org.ortelius.importer.schema.Owner(UUID.randomUUID()).create(other);
        imports(extract("a.osm", town()));
        assertThat(Schema.all(database)).contains("ortelius_other");
        other.drop();
    }

    @Test
    void the_index_can_be_rebuilt_from_the_database() throws IOException, SQLException {
        imports(extract("a.osm", town()));
        var before = search("Im Loch 3");
        new Import(database, data).reindex();
        assertThat(search("Im Loch 3")).isEqualTo(before);
        assertOnlyTheLiveGenerationIsThere();
    }

    @Test
    void the_summary_counts_what_was_left_out() {
        String said = imports(extract(
                "a.osm",
                town().node(20, 181, 0, "place=city", "name=Nowhere")
                        .node(21, 0, -90.1)
                        .node(22, 9.5, 47.1, "place=village", "name=" + "x".repeat(8001))
                        .way(2, new long[] {1, 77}, "highway=residential", "name=Cut off")
                        .way(3, new long[] {1, 1, 1}, "highway=residential", "name=Point")));
        assertThat(said)
                .contains("left out: 2 nodes that are off the globe")
                .contains("left out: 1 tags that are longer than 8,000 characters")
                .containsPattern("1 +nodes are missing in the extract +W2")
                .containsPattern("1 +fewer than two different nodes +W3");
    }
}
