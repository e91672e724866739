// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Manifest;
import org.ortelius.index.disk.FileTree;
import org.ortelius.index.disk.LockFile;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.text.Synonyms;

class PublishTest {

    @TempDir
    private Path folder;

    private S3Server server;
    private Bucket bucket;
    private Village primary;
    private Village replica;

    @BeforeEach
    void start() throws Exception {
        server = S3Server.start(Files.createDirectory(folder.resolve("s3")));
        bucket = Bucket.open(BucketAddress.parse("s3://" + S3Server.BUCKET + "/world"), true);
        primary = new Village(Files.createDirectory(folder.resolve("primary")));
        replica = new Village(Files.createDirectory(folder.resolve("replica")));
    }

    @AfterEach
    void stop() throws Exception {
        bucket.close();
        server.close();
    }

    private IndexPublisher.Sent publish() throws IOException {
        return publish(Optional.empty());
    }

    private IndexPublisher.Sent publish(Optional<Path> synonyms) throws IOException {
        return new IndexPublisher(bucket, primary.data(), synonyms).run(2);
    }

    private Optional<Manifest> pull() throws IOException {
        return new IndexPuller(bucket, replica.data()).run();
    }

    private Optional<String> live() {
        return new Generations(replica.data()).live().map(Generation::schema);
    }

    /** The content of the largest file of the newest version. */
    private IndexVersion.IndexFile largest() throws IOException {
        return Published.version(bucket, Published.newest(bucket).orElseThrow()).files().stream()
                .max(Comparator.comparing(IndexVersion.IndexFile::bytes))
                .orElseThrow();
    }

    @Test
    void what_is_published_answers_on_a_replica() throws IOException {
        primary.imported("g1", 50);
        IndexPublisher.Sent sent = publish();
        assertThat(sent.sent()).isEqualTo(sent.files()).isPositive();
        assertThat(pull().orElseThrow().places()).isEqualTo(50);
        assertThat(live()).contains("g1");
        assertThat(replica.search(37)).containsExactly("N37");
    }

    @Test
    void what_has_not_changed_is_neither_published_nor_pulled_again() throws IOException {
        primary.imported("g1", 5);
        publish();
        pull();
        assertThat(publish().sent()).isZero();
        assertThat(bucket.list(IndexVersion.VERSIONS)).hasSize(1);
        assertThat(pull()).isEmpty();
    }

    /** Special phrases of an import and synonyms of the service are beside Lucene's files. */
    @Test
    void a_replica_has_the_words_of_the_writer() throws IOException {
        primary.imported("g1", 50, SpecialPhrases.phrases("bean parlour", Village.CAFE, false));
        Path words = Files.writeString(folder.resolve("words"), "kaldi|goatherd\n");
        publish(Optional.of(words));
        pull();
        int answered = 0;
        try (var writer = Geocoder.open(primary.live(), Optional.of(Synonyms.with(words)));
                var copy = Geocoder.open(replica.live())) {
            for (String query : queries(50)) {
                List<String> found = Village.found(writer, query, 10);
                assertThat(Village.found(copy, query, 10)).as(query).isEqualTo(found);
                answered += found.isEmpty() ? 0 : 1;
            }
        }
        assertThat(answered).isGreaterThanOrEqualTo(400);
        Files.writeString(words, "kaldi|goatherd|shepherd\n");
        publish(Optional.of(words));
        pull();
        try (var copy = Geocoder.open(replica.live())) {
            assertThat(Village.found(copy, "Shepherd " + Village.word(3), 1)).containsExactly("N3");
        }
    }

    private static List<String> queries(int cafes) {
        var templates = List.of(
                "Kaldi %s",
                "Goatherd %s",
                "goatherd, %s",
                "%s Goatherd",
                "goathert %s",
                "bean parlour Kaldi %s",
                "bean parlours near %s",
                "bean parlour",
                "%s",
                "cafe Kaldi %s");
        return IntStream.rangeClosed(1, cafes)
                .boxed()
                .flatMap(cafe -> templates.stream().map(template -> template.formatted(Village.word(cafe))))
                .toList();
    }

    /** Inode, size and time have not changed here, only the content, so reading the file would show. */
    @Test
    void what_is_published_is_not_read_again_unless_it_is_sent_again() throws IOException {
        primary.imported("g1", 50);
        publish();
        IndexVersion.IndexFile file = largest();
        Path path = primary.live().resolve(file.name());
        FileTime written = Files.getLastModifiedTime(path);
        byte[] content = Files.readAllBytes(path);
        content[content.length / 2] ^= 1;
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
        }
        Files.setLastModifiedTime(path, written);
        assertThat(publish().sent()).isZero();
        bucket.remove(file.object());
        publish();
        assertThat(largest().sha256()).isNotEqualTo(file.sha256());
        assertThat(pull()).isPresent();
    }

    @Test
    void after_an_update_only_its_files_go_over_the_wire() throws IOException {
        primary.imported("g1", 3000);
        long whole = publish().bytesSent();
        pull();
        Map<String, Long> before = bucket.list(IndexVersion.FILES);
        primary.updated(1, 3001);
        IndexPublisher.Sent sent = publish();
        assertThat(sent.sent()).isPositive().isLessThan(sent.files());
        assertThat(sent.bytesSent()).isLessThan(whole / 10);
        // the replica can do without what it has
        for (String old : before.keySet()) {
            if (bucket.list(IndexVersion.FILES).containsKey(old)) {
                bucket.remove(IndexVersion.FILES + "/" + old);
            }
        }
        assertThat(pull().orElseThrow().update()).isEqualTo(1);
        assertThat(replica.search(3001)).containsExactly("N3001");
        assertThat(replica.search(2)).containsExactly("N2");
    }

    /** The live folder of a replica that has pulled an import. */
    private Path pulled(int villages) throws IOException {
        primary.imported("g1", villages);
        publish();
        pull();
        return replica.live();
    }

    /** Else each edition would be opened, cached and compared with its checksums from the beginning. */
    @Test
    void an_update_comes_into_the_folder_that_is_open() throws IOException {
        Path folder = pulled(300);
        try (var open = Geocoder.open(folder)) {
            primary.updated(1, 301);
            publish();
            pull();
            assertThat(replica.live()).isEqualTo(folder);
            assertThat(names(folder)).isEqualTo(names(primary.live()));
            try (var reopened = open.reopened().orElseThrow()) {
                assertThat(Village.found(reopened, "Kaldi " + Village.word(301), 1))
                        .containsExactly("N301");
            }
            assertThat(Village.found(open, "Kaldi " + Village.word(300), 1)).containsExactly("N300");
        }
        assertThat(new Generations(replica.data()).all()).hasSize(1);
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void an_index_that_was_built_anew_gets_a_folder_of_its_own() throws IOException {
        Path folder = pulled(300);
        FileTree.delete(primary.live());
        primary.imported("g1", 200);
        primary.updated(1, 301);
        primary.updated(2, 302);
        publish();
        pull();
        assertThat(replica.live()).isNotEqualTo(folder);
        assertThat(replica.search(302)).containsExactly("N302");
        assertThat(replica.search(250)).isEmpty();
    }

    @Test
    void words_that_come_with_an_update_are_read() throws IOException {
        Path folder = pulled(300);
        primary.updated(1, 301);
        publish(Optional.of(Files.writeString(this.folder.resolve("words"), "kaldi|goatherd\n")));
        pull();
        assertThat(replica.live()).isNotEqualTo(folder);
        assertThat(replica.search(301)).containsExactly("N301");
    }

    @Test
    void another_generation_takes_the_place_of_the_old_one() throws IOException {
        primary.imported("g1", 5);
        publish();
        pull();
        primary.imported("g2", 7);
        publish();
        assertThat(pull().orElseThrow().generation()).isEqualTo("g2");
        assertThat(pull()).isEmpty(); // the next look removes what was replaced
        assertThat(new Generations(replica.data()).all())
                .singleElement()
                .asString()
                .startsWith("g2.");
        assertThat(replica.search(7)).containsExactly("N7");
    }

    @Test
    void a_rebuilt_index_of_the_same_generation_is_pulled() throws IOException {
        primary.imported("g1", 5);
        publish();
        pull();
        new Generations(primary.data()).remove("g1");
        primary.imported("g1", 6);
        publish();
        assertThat(pull().orElseThrow().places()).isEqualTo(6);
        assertThat(replica.search(6)).containsExactly("N6");
    }

    @Test
    void a_damaged_or_truncated_file_is_refused_and_the_old_generation_stays() throws IOException {
        primary.imported("g1", 5);
        publish();
        pull();
        primary.imported("g2", 7);
        publish();
        IndexVersion.IndexFile file = largest();
        byte[] content = bucket.find(file.object()).orElseThrow();
        byte[] truncated = Arrays.copyOf(content, content.length - 1);
        content[content.length / 2] ^= 1;
        for (byte[] damage : List.of(content, truncated)) {
            bucket.write(file.object(), damage);
            assertThatThrownBy(this::pull).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
            assertThat(live()).contains("g1");
            assertThat(replica.search(5)).containsExactly("N5");
        }
        bucket.remove(file.object());
        assertThat(publish().sent()).isEqualTo(1);
        assertThat(pull().orElseThrow().generation()).isEqualTo("g2");
    }

    @Test
    void an_index_that_this_program_cannot_read_is_refused() throws IOException {
        primary.imported("g1", 5);
        publish();
        pull();
        primary.imported("g2", 7);
        publish();
        IndexVersion version =
                Published.version(bucket, Published.newest(bucket).orElseThrow());
        var lacking = new IndexVersion("g2", version.files().subList(0, 1));
        bucket.write(IndexVersion.VERSIONS + "/lacking", lacking.json());
        bucket.write(IndexVersion.NEWEST, "lacking".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::pull).isInstanceOf(IOException.class);
        assertThat(live()).contains("g1");
    }

    @Test
    void what_broke_off_goes_on_where_it_did() throws IOException {
        primary.imported("g1", 500);
        publish();
        IndexVersion.IndexFile file = largest();
        byte[] content = bucket.find(file.object()).orElseThrow();
        Path part = replica.data().resolve("pulled").resolve(file.sha256() + ".part");
        Files.createDirectories(part.getParent());
        Files.write(part, Arrays.copyOf(content, content.length - 10));
        // only the rest is asked for: what comes before it may be anything
        Arrays.fill(content, 0, content.length - 10, (byte) 0);
        bucket.write(file.object(), content);
        assertThat(pull()).isPresent();
        assertThat(replica.search(499)).containsExactly("N499");
    }

    @Test
    void without_the_storage_the_replica_goes_on_with_what_it_has() throws Exception {
        primary.imported("g1", 5);
        publish();
        pull();
        server.stop();
        assertThatThrownBy(this::pull).isInstanceOf(IOException.class).hasMessageContaining("s3://atlas/world/newest");
        assertThat(replica.search(5)).containsExactly("N5");
        assertThatThrownBy(this::publish).isInstanceOf(IOException.class);
    }

    @Test
    void versions_beyond_those_to_keep_are_removed_with_their_files() throws IOException {
        for (int generation = 1; generation <= 4; generation++) {
            primary.imported("g" + generation, generation);
            publish();
        }
        var versions = bucket.list(IndexVersion.VERSIONS).keySet();
        assertThat(versions).hasSize(2).contains(Published.newest(bucket).orElseThrow());
        var files = new HashSet<String>();
        for (String version : versions) {
            Published.version(bucket, version).files().forEach(file -> files.add(file.sha256()));
        }
        assertThat(bucket.list(IndexVersion.FILES)).containsOnlyKeys(files);
    }

    @Test
    void a_file_larger_than_a_part_arrives_whole() throws IOException {
        Path large = folder.resolve("large");
        byte[] content = new byte[(33 << 20) + 1];
        new Random(1).nextBytes(content);
        Files.write(large, content);
        bucket.send("large", large);
        try (var read = bucket.read("large", 0)) {
            assertThat(Arrays.equals(read.readAllBytes(), content)).isTrue();
        }
        assertThat(new FileParts(large, content.length).count()).isEqualTo(3);
    }

    @Test
    void nothing_published_names_the_command() {
        assertThatThrownBy(this::pull).hasMessageContaining("ortelius publish --to s3://atlas/world");
    }

    @Test
    void an_import_is_not_replaced_by_a_replica() throws IOException {
        primary.imported("g1", 5);
        publish();
        assertThatThrownBy(() -> new IndexPuller(bucket, primary.data()).run())
                .hasMessageContaining("an import of its own");
        assertThat(primary.search(5)).containsExactly("N5");
    }

    @Test
    void two_processes_that_serve_a_folder_take_turns() throws IOException {
        primary.imported("g1", 5);
        publish();
        Path pulled = Files.createDirectory(replica.data().resolve("pulled"));
        try (var _ = LockFile.tryTake(pulled.resolve("turn")).orElseThrow()) {
            assertThat(pull()).isEmpty();
            assertThat(live()).isEmpty();
        }
        assertThat(pull()).isPresent();
    }
}
