// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.Export;
import org.ortelius.importer.Import;
import org.ortelius.importer.LiveGeneration;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.WithDataFolder;
import org.ortelius.importer.WrittenOsm;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.update.Followed;
import org.ortelius.index.disk.LockFile;

/** A village is imported, its changes come from a real server and go into a real database. */
class ReplicationTest extends WithDataFolder {

    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");

    /** An area of 6 square degrees. */
    private static final String GROSSLAND = """
            <osmChange version='0.6'><create>
              <node id='101' version='1' lat='46' lon='8'/><node id='102' version='1' lat='46' lon='11'/>
              <node id='103' version='1' lat='48' lon='11'/><node id='104' version='1' lat='48' lon='8'/>
              <way id='100' version='1'><nd ref='101'/><nd ref='102'/><nd ref='103'/><nd ref='104'/><nd ref='101'/></way>
              <relation id='9' version='1'><member type='way' ref='100' role='outer'/><tag k='type' v='boundary'/>
                <tag k='boundary' v='administrative'/><tag k='admin_level' v='6'/><tag k='name' v='Grossland'/></relation>
            </create></osmChange>
            """;

    private final Database database = TestDatabase.get();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private ChangeServer server;
    private ChangeServer other;

    @BeforeEach
    void serve() throws IOException {
        server = new ChangeServer(Files.createDirectory(folder.resolve("server")));
        other = new ChangeServer(Files.createDirectory(folder.resolve("other")));
        Path extract = new WrittenOsm()
                .node(1, 9.52, 47.14, "place=village", "name=Oberdorf")
                .node(2, 9.53, 47.15, "place=hamlet", "name=Weiler")
                .write(folder.resolve("village.osm"));
        new Import(database, data).run(List.of(extract));
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private Schema live() {
        return LiveGeneration.schema(database, data);
    }

    private static Instant day(long days) {
        return MIDNIGHT.plus(Duration.ofDays(days));
    }

    /** What the extract's header would have said. */
    private void extractEndsAt(ChangeServer source, long sequence) throws SQLException {
        new Metadata(live()).writeReplication(List.of("%s %d %s".formatted(day(sequence), sequence, source.url())));
    }

    /** The village is renamed, the nth time to "Dorf n". */
    private static void publish(ChangeServer source, long first, long last) throws IOException {
        for (long sequence = first; sequence <= last; sequence++) {
            source.publish(sequence, day(sequence), renaming(1, sequence));
        }
    }

    private static String renaming(long node, long sequence) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <osmChange version='0.6'><modify>
                  <node id='%d' version='%d' timestamp='2026-01-01T00:00:00Z' lat='47.14' lon='9.52'>
                    <tag k='place' v='village'/><tag k='name' v='Dorf %d'/>
                  </node>
                </modify></osmChange>
                """.formatted(node, sequence + 1, sequence);
    }

    private Replication replication(Following following) {
        return new Replication(database, data, following, told::add);
    }

    private static Following following(String source, @Nullable Instant since) {
        return new Following(List.of(source), since, Following.BY_EXTRACT.batchBytes());
    }

    private String export() {
        var out = new ByteArrayOutputStream();
        new Export(database, data).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Followed> followed() throws SQLException {
        return Followed.all(live());
    }

    @Test
    void begins_where_the_extract_ends_and_catches_up() throws Exception {
        publish(server, 1, 5);
        extractEndsAt(server, 2);
        assertThat(replication(Following.BY_EXTRACT).isBehind()).isTrue();
        replication(Following.BY_EXTRACT).catchUp();
        assertThat(replication(Following.BY_EXTRACT).isBehind()).isFalse();
        assertThat(export()).contains("\"Dorf 5\"").doesNotContain("Oberdorf");
        assertThat(new Metadata(live()).dataTime()).isEqualTo(day(5));
        assertThat(followed()).containsExactly(new Followed(server.url(), 5, day(5)));
        assertThat(server.asked()).contains("000/000/003.osc.gz").doesNotContain("000/000/002.osc.gz");
        assertThat(data.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void goes_on_where_it_stopped() throws Exception {
        publish(server, 1, 3);
        extractEndsAt(server, 2);
        replication(Following.BY_EXTRACT).catchUp();
        publish(server, 4, 4);
        server.asked().clear();
        replication(Following.BY_EXTRACT).catchUp();
        assertThat(export()).contains("\"Dorf 4\"");
        assertThat(server.asked()).filteredOn(path -> path.endsWith(".osc.gz")).containsExactly("000/000/004.osc.gz");
        replication(Following.BY_EXTRACT).catchUp();
        assertThat(told).last().asString().contains("up to date at sequence 4");
    }

    @Test
    void several_files_make_one_update_up_to_a_size() throws Exception {
        publish(server, 1, 6);
        extractEndsAt(server, 1);
        replication(Following.BY_EXTRACT).once();
        assertThat(new Metadata(live()).updates()).isEqualTo(1);
        assertThat(followed()).extracting(Followed::sequence).containsExactly(6L);
        publish(server, 7, 8);
        replication(new Following(List.of(), null, 1)).once();
        assertThat(followed()).containsExactly(new Followed(server.url(), 7, day(7)));
        replication(new Following(List.of(), null, 1)).catchUp();
        assertThat(new Metadata(live()).updates()).isEqualTo(3);
    }

    @Test
    void begins_at_a_time_that_is_named() throws Exception {
        publish(server, 1, 5);
        replication(following(server.url(), day(3))).catchUp();
        assertThat(export()).contains("\"Dorf 5\"");
        assertThat(server.asked()).contains("000/000/004.osc.gz").doesNotContain("000/000/003.osc.gz");
    }

    @Test
    void another_source_begins_at_the_extracts_time() throws Exception {
        publish(other, 11, 15);
        extractEndsAt(server, 12);
        replication(following(other.url(), null)).catchUp();
        assertThat(followed()).containsExactly(new Followed(other.url(), 15, day(15)));
        assertThat(other.asked()).contains("000/000/013.osc.gz").doesNotContain("000/000/012.osc.gz");
    }

    @Test
    void of_several_regions_each_has_its_own_number() throws Exception {
        publish(server, 1, 3);
        other.publish(71, day(1), renaming(3, 71)).publish(72, day(2), renaming(2, 72));
        var both = new Following(List.of(server.url(), other.url()), day(1), 1000);
        replication(both).catchUp();
        assertThat(export()).contains("\"Dorf 3\"", "\"Dorf 72\"");
        assertThat(followed())
                .containsExactlyInAnyOrder(
                        new Followed(server.url(), 3, day(3)), new Followed(other.url(), 72, day(2)));
    }

    @Test
    void what_one_region_lacks_does_not_keep_the_others_back() throws Exception {
        publish(server, 1, 3);
        Files.delete(server.numbered(3, ".osc.gz"));
        publish(other, 1, 2);
        var both = new Following(List.of(server.url(), other.url()), day(1), 1);
        assertThatThrownBy(() -> replication(both).catchUp())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining(server.url())
                .hasMessageContaining("sequence 3");
        assertThat(followed())
                .containsExactlyInAnyOrder(new Followed(server.url(), 2, day(2)), new Followed(other.url(), 2, day(2)));
    }

    @Test
    void what_comes_before_a_gap_is_applied() throws Exception {
        publish(server, 1, 5);
        Files.delete(server.numbered(4, ".osc.gz"));
        extractEndsAt(server, 2);
        assertThatThrownBy(() -> replication(Following.BY_EXTRACT).catchUp())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("lacks sequence 4")
                .hasMessageContaining("000/000/004.osc.gz");
        assertThat(export()).contains("\"Dorf 3\"");
        assertThat(followed()).containsExactly(new Followed(server.url(), 3, day(3)));
        assertThat(data.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void a_new_source_is_remembered_before_its_first_update() throws Exception {
        publish(server, 1, 3);
        Files.delete(server.numbered(2, ".osc.gz"));
        assertThatThrownBy(() -> replication(following(server.url(), day(1))).once())
                .isInstanceOf(OrteliusException.class);
        assertThat(new Metadata(live()).updates()).isZero();
        publish(server, 2, 3);
        replication(Following.BY_EXTRACT).catchUp();
        assertThat(export()).contains("\"Dorf 3\"");
    }

    @Test
    void none_of_several_new_sources_is_forgotten() throws Exception {
        publish(server, 1, 2);
        Files.delete(server.numbered(2, ".osc.gz"));
        publish(other, 1, 2);
        Files.delete(other.numbered(2, ".osc.gz"));
        var both = new Following(List.of(server.url(), other.url()), day(1), 1000);
        assertThatThrownBy(() -> replication(both).once()).isInstanceOf(OrteliusException.class);
        assertThat(followed())
                .containsExactlyInAnyOrder(new Followed(server.url(), 1, day(1)), new Followed(other.url(), 1, day(1)));
    }

    @Test
    void what_is_held_back_is_told() throws Exception {
        publish(server, 0, 0);
        server.publish(1, day(1), GROSSLAND)
                .publish(
                        2,
                        day(2),
                        "<osmChange version='0.6'><delete><relation id='9' version='2'/></delete></osmChange>");
        replication(new Following(List.of(server.url()), day(0), 1)).catchUp();
        assertThat(told)
                .anyMatch(line -> line.startsWith("held back: R9 Grossland, which is large, is deleted"))
                .anyMatch(line -> line.contains("--accept-held"));
    }

    @Test
    void a_sequence_that_goes_back_is_told() throws Exception {
        publish(server, 1, 2);
        extractEndsAt(server, 7);
        assertThatThrownBy(() -> replication(Following.BY_EXTRACT).once())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining(server.url())
                .hasMessageContaining("sequence 2")
                .hasMessageContaining("behind 7");
    }

    @Test
    void without_a_source_and_without_a_time_the_options_are_named() throws Exception {
        publish(server, 1, 2);
        assertThatThrownBy(() -> replication(Following.BY_EXTRACT).once())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("--source");
        assertThatThrownBy(() -> replication(following(server.url(), null)).once())
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("--since");
    }

    @Test
    void a_second_follower_is_told_of_the_first() throws Exception {
        publish(server, 1, 2);
        extractEndsAt(server, 1);
        Files.createDirectories(data);
        try (var first = LockFile.tryTake(data.resolve("replicate.lock")).orElseThrow()) {
            assertThatThrownBy(() -> replication(Following.BY_EXTRACT).once())
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining("another ortelius replicate");
        }
        replication(Following.BY_EXTRACT).once();
    }

    @Test
    void what_a_killed_follower_left_is_removed() throws Exception {
        publish(server, 1, 2);
        extractEndsAt(server, 1);
        Path left = Files.createDirectories(data.resolve("tmp/changes123"));
        Files.createFile(left.resolve("2.osc.gz"));
        replication(Following.BY_EXTRACT).once();
        assertThat(left).doesNotExist();
    }

    @Test
    void following_goes_on_until_it_is_stopped() throws Exception {
        publish(server, 1, 3);
        extractEndsAt(server, 1);
        var following = Thread.ofPlatform()
                .start(() -> replication(Following.BY_EXTRACT).follow());
        Instant latest = Instant.now().plus(Duration.ofMinutes(1));
        while (told.isEmpty() && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
        }
        assertThat(following.isAlive()).isTrue();
        following.interrupt();
        following.join(Duration.ofSeconds(20));
        assertThat(following.isAlive()).isFalse();
        assertThat(export()).contains("\"Dorf 3\"");
    }
}
