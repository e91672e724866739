// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.Export;
import org.ortelius.importer.Import;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Folders;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;

/**
 * What other programs' changes make of a village Quellbach (N3) with a street Märzgasse (W10). Each test has a village of its own in one map:
 * the same objects with other ids, and with {@code _1_} or so behind their names.
 */
class OtherPeoplesChangesTest {

    private static final int VILLAGES = 12;
    private static final Path FOLDER = TestDatabase.newFolder();
    private static final Path DATA = FOLDER.resolve("data");
    private static final String RELEASE = "timestamp='2026-01-01T00:00:00Z' lat='47.11' lon='9.11'";

    private static int begun;

    private final int village = ++begun;
    private final List<String> notes = new ArrayList<>();

    @BeforeAll
    static void importVillages() throws IOException {
        var extracts = new ArrayList<Path>();
        for (int village = 1; village <= VILLAGES; village++) {
            extracts.add(Files.writeString(FOLDER.resolve(village + ".osm"), of(village, content("full.osm"))));
        }
        new Import(TestDatabase.get(), DATA).run(extracts);
    }

    @AfterAll
    static void dropThem() throws SQLException {
        for (String schema : Schema.all(TestDatabase.get())) {
            new Schema(TestDatabase.get(), schema).drop();
        }
        Folders.delete(FOLDER);
    }

    private static String of(int village, String xml) {
        return xml.replaceAll("\\bid=(['\"])(3|10|20)\\1", "id=$1" + village + "$2$1")
                .replaceAll("(gasse|bach|hof)(['\"])", "$1_" + village + "_$2");
    }

    private static String content(String name) throws IOException {
        try (var file = OtherPeoplesChangesTest.class.getResourceAsStream("/files/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path written(String name, String xml) throws IOException {
        return Files.writeString(FOLDER.resolve(village + name), of(village, xml));
    }

    /** One of the test data. */
    private Path file(String name) throws IOException {
        return written(name, content("osc/" + name));
    }

    private Path change(String name, String xml) throws IOException {
        return written(name, "<osmChange version='0.6'>" + xml + "</osmChange>");
    }

    private void updated(Path... files) {
        var progress = new Progress(new PrintStream(new ByteArrayOutputStream()), false);
        new Update(TestDatabase.get(), DATA, progress).run(List.of(files), null);
        notes.addAll(progress.notes());
    }

    /** Hamlet Kurzhof of a version. */
    private Path hamlet(String name, int version) throws IOException {
        return change(
                name,
                "<create><node id='20' version='%d' %s><tag k='place' v='hamlet'/><tag k='name' v='Kurzhof'/></node></create>"
                        .formatted(version, RELEASE));
    }

    private Path withoutHamlet(String name, int version) throws IOException {
        return change(name, "<delete><node id='20' version='%d'/></delete>".formatted(version));
    }

    /** What there is in the village by its name. */
    private Set<String> map() {
        var out = new ByteArrayOutputStream();
        new Export(TestDatabase.get(), DATA).writeTo(out);
        return Pattern.compile("(\\p{L}+)_" + village + "_")
                .matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void a_deleted_object_does_not_come_back_with_an_older_change() throws IOException {
        updated(hamlet("1.osc", 1));
        assertThat(map()).contains("Kurzhof");
        updated(withoutHamlet("2.osc", 2));
        assertThat(map()).doesNotContain("Kurzhof");
        updated(hamlet("1.osc", 1));
        updated(hamlet(" once more, otherwise packed.osc", 1));
        assertThat(map()).containsExactlyInAnyOrder("Quellbach", "Märzgasse");
        updated(hamlet("3.osc", 3));
        assertThat(map()).contains("Kurzhof");
    }

    @Test
    void a_deletion_counts_before_what_it_deletes() throws IOException {
        updated(withoutHamlet("2.osc", 2));
        updated(hamlet("1.osc", 1));
        assertThat(map()).doesNotContain("Kurzhof");
    }

    @Test
    void what_left_a_region_comes_back_by_the_version_that_it_left_by() throws IOException {
        Path first = hamlet("1.osc", 1);
        updated(first);
        updated(withoutHamlet("2.osc", 1));
        updated(first);
        assertThat(map()).doesNotContain("Kurzhof");
        assertThat(notes).containsExactly(first + " was applied before, it is not applied again");
        updated(written("3.osc", Files.readString(first) + "<!-- of another day -->"));
        assertThat(map()).contains("Kurzhof");
    }

    @Test
    void a_deletion_needs_an_id_only() throws IOException {
        updated(file("delete-bare.osc"));
        assertThat(map()).containsExactly("Quellbach");
        updated(file("modify.osc"));
        assertThat(map()).contains("Aprilgasse");
    }

    @Test
    void a_change_without_a_version_is_newer_than_what_is_there() throws IOException {
        updated(file("modify-no-version.osc"));
        assertThat(map()).containsExactlyInAnyOrder("Quellbach", "Aprilgasse");
        updated(file("versions-132.osc"));
        assertThat(map()).containsExactlyInAnyOrder("Quellbach", "Juligasse");
    }

    @Test
    void a_change_without_a_version_counts_in_its_turn() throws IOException {
        updated(file("modify-no-version.osc"), file("versions-132.osc"), file("delete-bare.osc"));
        assertThat(map()).containsExactly("Quellbach");
    }

    @Test
    void what_editors_and_upload_forms_change_is_applied() throws IOException {
        updated(file("iD.osc"), file("josm-create.osc"), file("modify-invisible-node.osc"));
        assertThat(map()).containsExactlyInAnyOrder("Aprilgasse", "Neuhof");
        updated(
                written(
                        "josm.osm",
                        "<osm version='0.6'><way id='10' version='1' action='delete'/><node id='3' version='9' lat='1' lon='1'/></osm>"));
        assertThat(map()).containsExactly("Neuhof");
    }

    @Test
    void a_map_is_no_change() throws IOException {
        Path map = file("osm-as.osc");
        assertThatThrownBy(() -> updated(map))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("import it");
    }

    @Test
    void a_node_that_a_change_moves_off_the_globe_goes() throws IOException {
        updated(change(
                "off.osc",
                "<modify><node id='3' version='2' lat='147' lon='9'><tag k='place' v='village'/></node></modify>"));
        assertThat(map()).containsExactly("Märzgasse");
        updated(
                change(
                        "back.osc",
                        "<modify><node id='3' version='3' lat='47.1' lon='9.1'><tag k='place' v='village'/><tag k='name' v='Quellbach'/></node></modify>"));
        assertThat(map()).containsExactlyInAnyOrder("Quellbach", "Märzgasse");
    }
}
