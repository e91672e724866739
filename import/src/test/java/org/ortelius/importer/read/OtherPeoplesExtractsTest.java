// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.nodes.NodePositions;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;

/** What the raw tables hold of other programs' extracts of a village Quellbach (N3) with a street Märzgasse (W10). */
class OtherPeoplesExtractsTest {

    private final Schema schema = new Schema(TestDatabase.get(), "ortelius_other_peoples_extracts");
    private Path folder;

    @BeforeEach
    void makeTables(@TempDir Path folder) {
        schema.createTables();
        this.folder = folder;
    }

    @AfterEach
    void dropThem() throws SQLException {
        schema.drop();
    }

    private void read(String... names) {
        var progress = new Progress(new PrintStream(new ByteArrayOutputStream()), false);
        var files = Stream.of(names).map(OtherPeoplesFilesTest.folder()::resolve);
        new ReadExtracts(schema).run(files.toList(), progress);
    }

    private List<String> names(String table) throws SQLException {
        return schema.list(
                "SELECT tags FROM " + table + " WHERE tags IS NOT NULL",
                row -> PackedTags.unpack(row.getBytes(1)).get("name"));
    }

    private List<String> streets() throws SQLException {
        return names("osm_way");
    }

    private List<String> villages() throws SQLException {
        return names("osm_node");
    }

    private @Nullable Coordinate position(long node) throws SQLException {
        try (var positions = NodePositions.ofAll(schema, folder)) {
            return positions.apply(node);
        }
    }

    private List<String> gone() throws SQLException {
        return schema.list("SELECT osm_type || osm_id || ' v' || version FROM gone_object", row -> row.getString(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"history.osm", "history.osh.pbf"})
    void of_a_history_the_newest_versions_count(String history) throws SQLException {
        read(history);
        assertThat(streets()).containsExactly("Neugasse");
        assertThat(villages()).isEmpty();
        assertThat(gone()).containsExactly("N3 v2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"low.osm.pbf", "low-n.osm.pbf", "geom-with-nodes.osm", "geom-only.osm"})
    void a_streets_nodes_are_where_it_tells(String file) throws SQLException {
        read(file);
        assertThat(streets()).containsExactly("Märzgasse");
        assertThat(position(1)).isEqualTo(new Coordinate(9.1, 47.1));
        assertThat(position(2)).isEqualTo(new Coordinate(9.101, 47.101));
    }

    @ParameterizedTest
    @ValueSource(strings = {"josm-new.osm", "josm-new.osm.pbf"})
    void new_objects_of_an_editor_are_read(String file) throws SQLException {
        read(file);
        assertThat(streets()).containsExactly("Märzgasse");
        assertThat(villages()).containsExactly("Quellbach");
        assertThat(position(-1)).isEqualTo(new Coordinate(9.1, 47.1));
    }

    @Test
    void of_overlapping_extracts_one_with_a_version_beats_one_without() throws SQLException {
        read("no-version.osm", "history-desc.osm");
        assertThat(streets()).containsExactly("Neugasse");
    }

    @Test
    void what_an_editor_deleted_is_gone_from_another_extract_of_the_same_version() throws SQLException {
        read("full.osm", "josm-deleted.osm");
        assertThat(streets()).isEmpty();
        assertThat(gone()).containsExactly("W10 v1");
    }
}
