// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;

/** A job of hours asks one version on all of its machines, whatever is published meanwhile. */
class ChosenVersionTest {

    @TempDir
    private Path folder;

    private S3Server server;
    private Bucket bucket;
    private Village primary;
    private Path worker;

    @BeforeEach
    void start() throws Exception {
        server = S3Server.start(Files.createDirectory(folder.resolve("s3")));
        bucket = Bucket.open(BucketAddress.parse("s3://" + S3Server.BUCKET + "/world"), true);
        primary = new Village(Files.createDirectory(folder.resolve("primary")));
        worker = Files.createDirectory(folder.resolve("worker"));
    }

    @AfterEach
    void stop() throws Exception {
        bucket.close();
        server.close();
    }

    private String published(String generation, int cafes, int keep) throws IOException {
        primary.imported(generation, cafes);
        new IndexPublisher(bucket, primary.data(), Optional.empty()).run(keep);
        return IndexPuller.newest(bucket);
    }

    private long places(String version) throws IOException {
        try (Geocoder opened = new IndexPuller(bucket, worker).open(version, Geocoder::open)) {
            return opened.manifest().places();
        }
    }

    @Test
    void the_version_that_was_chosen_is_opened_though_there_is_a_newer_one() throws IOException {
        String chosen = published("g1", 5, 2);
        String newer = published("g2", 7, 2);
        assertThat(places(chosen)).isEqualTo(5);
        assertThat(places(newer)).isEqualTo(7);
        assertThat(places(chosen)).isEqualTo(5);
    }

    @Test
    void what_is_open_answers_while_another_version_takes_its_place() throws IOException {
        String chosen = published("g1", 5, 2);
        try (Geocoder opened = new IndexPuller(bucket, worker).open(chosen, Geocoder::open)) {
            String newer = published("g2", 7, 2);
            places(newer);
            places(newer);
            assertThat(Village.found(opened, "Kaldi " + Village.word(3), 1)).containsExactly("N3");
        }
    }

    /** The name of the version is written last; whatever happens before must not leave the old one on new files. */
    @Test
    void what_a_killed_pull_has_left_is_not_taken_for_the_version_before() throws IOException {
        String chosen = published("g1", 5, 2);
        String newer = published("g2", 7, 2);
        places(chosen);
        Path obstacle = Files.createDirectories(worker.resolve("pulled/edition.next/in-the-way"));
        assertThatThrownBy(() -> places(newer)).isInstanceOf(IOException.class);
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        assertThat(places(chosen)).isEqualTo(5);
        assertThat(places(newer)).isEqualTo(7);
    }

    @Test
    void a_version_that_is_there_needs_no_storage() throws Exception {
        String chosen = published("g1", 5, 2);
        places(chosen);
        server.stop();
        assertThat(places(chosen)).isEqualTo(5);
    }

    @Test
    void a_version_that_is_gone_names_the_remedy() throws IOException {
        String chosen = published("g1", 5, 1);
        published("g2", 7, 1);
        assertThatThrownBy(() -> places(chosen)).hasMessageContaining(chosen).hasMessageContaining("--keep");
    }

    @Test
    void the_second_on_a_machine_waits_for_the_first() throws Exception {
        String chosen = published("g1", 5, 2);
        var isOpening = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(() -> new IndexPuller(bucket, worker).open(chosen, _ -> {
                isOpening.countDown();
                return await(mayEnd);
            }));
            isOpening.await();
            Future<Long> second = both.submit(() -> places(chosen));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayEnd.countDown();
            assertThat(second.get()).isEqualTo(5);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
