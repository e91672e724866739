// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.ConsoleHandler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.place.OsmRef;

class LiveGeocoderTest {

    @TempDir
    private Path data;

    /** Nothing is done by the clock: tests call for it. */
    private record Upkeep() implements OrteliusConfig.Live {
        @Override
        public Duration check() {
            return Duration.ZERO;
        }

        @Override
        public Duration pulse() {
            return Duration.ZERO;
        }

        @Override
        public int verify() {
            return 1_000;
        }
    }

    private record Config(Path data, Optional<String> index) implements OrteliusConfig {
        Config(Path data) {
            this(data, Optional.empty());
        }

        @Override
        public Optional<Path> synonyms() {
            return Optional.empty();
        }

        @Override
        public Live live() {
            return new Upkeep();
        }
    }

    /** One that has looked for an index once. */
    private static LiveGeocoder looked(OrteliusConfig config) {
        var live = new LiveGeocoder(config, new Cores(Duration.ofSeconds(5)));
        live.look();
        return live;
    }

    private static String generation(Geocoder geocoder) {
        return geocoder.manifest().generation();
    }

    @Test
    void without_data_the_answer_names_the_command() {
        var live = looked(new Config(data));
        assertThatThrownBy(() -> live.ask(LiveGeocoderTest::generation))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("ortelius import");
    }

    @Test
    void without_data_a_replica_names_where_it_comes_from() {
        var live = looked(new Config(data, Optional.of("s3://atlas/world")));
        assertThatThrownBy(() -> live.ask(LiveGeocoderTest::generation))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("No data in %s yet; it is pulled from s3://atlas/world", data);
    }

    @Test
    void an_index_of_another_format_is_named_in_every_answer_and_logged_in_one_line() throws IOException {
        OtherFormat.makeLive(data);
        var live = new LiveGeocoder(new Config(data), new Cores(Duration.ofSeconds(5)));
        var logged = new ArrayList<LogRecord>();
        var handler = new ConsoleHandler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }
        };
        var logger = Logger.getLogger(LiveGeocoder.class.getName());
        logger.addHandler(handler);
        try {
            for (int i = 0; i < 3; i++) {
                live.look();
                assertThatThrownBy(() -> live.ask(LiveGeocoderTest::generation))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContainingAll(data.toString(), "has format 0", "rebuild it");
            }
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged).hasSize(1).allSatisfy(line -> {
            assertThat(line.getThrown()).isNull();
            assertThat(line.getMessage()).contains("has format 0", "rebuild it").doesNotContain("\n");
        });
    }

    @Test
    void a_rebuilt_index_of_the_same_generation_is_noticed() throws IOException {
        var live = looked(new Config(data));
        Oldtown.makeLive(data, "g1");
        live.look();
        Geocoder before = live.ask(geocoder -> geocoder);
        Geocoder same = live.ask(geocoder -> geocoder);
        assertThat(same).isSameAs(before);
        var generations = new Generations(data);
        FileTime switched = generations.switchedAt().orElseThrow();
        generations.switchTo("g1");
        Files.setLastModifiedTime(data.resolve("live"), FileTime.fromMillis(switched.toMillis() + 1));
        live.look();
        Geocoder rebuilt = live.ask(geocoder -> geocoder);
        assertThat(rebuilt).isNotSameAs(before);
        live.close();
    }

    @Test
    void the_first_import_and_every_switch_is_noticed() throws IOException {
        var live = looked(new Config(data));
        assertThatThrownBy(() -> live.ask(LiveGeocoderTest::generation)).isInstanceOf(UnavailableException.class);
        Oldtown.makeLive(data, "g1");
        live.look();
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        Oldtown.makeLive(data, "g2");
        live.look();
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g2");
        live.close();
    }

    @Test
    void it_is_ready_when_the_first_generation_has_been_asked_some_questions() throws IOException {
        Oldtown.makeLive(data, "g1");
        var live = new LiveGeocoder(new Config(data), new Cores(Duration.ofSeconds(5)));
        assertThatThrownBy(live::ready).isInstanceOf(UnavailableException.class);
        assertThat(live.begun().toCompletableFuture()).isNotDone();
        live.look();
        assertThat(live.begun().toCompletableFuture()).isDone();
        assertThat(live.ready().generation()).isEqualTo("g1");
        assertThat(live.ask(Geocoder::cacheAsked)).isPositive();
        live.close();
    }

    @Test
    void no_question_opens_an_index() throws IOException {
        var live = looked(new Config(data));
        Oldtown.makeLive(data, "g1");
        assertThatThrownBy(() -> live.ask(LiveGeocoderTest::generation)).isInstanceOf(UnavailableException.class);
        live.look();
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        live.close();
    }

    @Test
    void another_generation_has_been_warmed_up_when_it_is_taken_over() throws IOException {
        Oldtown.makeLive(data, "g1");
        var live = looked(new Config(data));
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        Oldtown.makeLive(data, "g2");
        live.look();
        assertThat(live.ask(Geocoder::cacheAsked)).isPositive();
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g2");
        live.close();
    }

    @Test
    void an_index_that_opens_but_cannot_be_asked_is_not_taken_over() throws IOException {
        Oldtown.makeLive(data, "g1");
        var live = looked(new Config(data));
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        Oldtown.makeLive(data, "g2");
        damage(new Generations(data).directory("g2"));
        live.look();
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        live.close();
    }

    /** Adds a document that has nothing of a place. */
    private static void damage(Path index) throws IOException {
        try (var files = FSDirectory.open(index);
                var writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.commit();
        }
    }

    @Test
    void a_question_under_way_keeps_its_generation_open() throws Exception {
        Oldtown.makeLive(data, "g1");
        var live = looked(new Config(data));
        var asked = new CountDownLatch(1);
        var swapped = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<String> slow = pool.submit(() -> live.ask(geocoder -> {
                asked.countDown();
                await(swapped);
                assertThat(geocoder.lookup(List.of(OsmRef.way(10)))).hasSize(1);
                return generation(geocoder);
            }));
            asked.await();
            Oldtown.makeLive(data, "g2");
            live.look();
            assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g2");
            swapped.countDown();
            assertThat(slow.get()).isEqualTo("g1");
        }
        live.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void the_old_generation_is_closed_after_its_last_reader() throws IOException {
        Oldtown.makeLive(data, "g1");
        var live = looked(new Config(data));
        Geocoder[] leaked = new Geocoder[1];
        live.ask(geocoder -> leaked[0] = geocoder);
        Oldtown.makeLive(data, "g2");
        live.look();
        live.ask(LiveGeocoderTest::generation);
        assertThatThrownBy(() -> leaked[0].lookup(List.of(OsmRef.way(10))))
                .isInstanceOf(org.apache.lucene.store.AlreadyClosedException.class);
        live.close();
    }

    @Test
    void a_generation_that_cannot_be_read_leaves_the_old_one_in_place() throws IOException {
        Oldtown.makeLive(data, "g1");
        var live = looked(new Config(data));
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        new org.ortelius.index.Generations(data).switchTo("nowhere");
        live.look();
        assertThat(live.ask(LiveGeocoderTest::generation)).isEqualTo("g1");
        live.close();
    }
}
