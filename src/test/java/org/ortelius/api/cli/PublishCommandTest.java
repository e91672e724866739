// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.Oldtown;
import org.ortelius.api.replica.S3Process;
import org.ortelius.index.Manifest;
import org.ortelius.publish.Bucket;
import org.ortelius.publish.BucketAddress;
import org.ortelius.publish.IndexPuller;

/** {@code publish --every} against an S3 server. */
class PublishCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "s3://atlas/followed";
    private static final String ENDPOINT = "aws.endpointUrlS3";
    private static final Map<String, String> ACCESS =
            Map.of("aws.accessKeyId", "abraham", "aws.secretAccessKey", "theatrum-orbis-terrarum");

    @TempDir
    private Path folder;

    private S3Process storage;

    @BeforeEach
    void start() throws IOException {
        storage = S3Process.start(Files.createDirectory(folder.resolve("s3")));
        ACCESS.forEach(System::setProperty);
        System.setProperty(ENDPOINT, storage.address());
    }

    @AfterEach
    void stop() {
        storage.close();
        System.clearProperty(ENDPOINT);
        ACCESS.keySet().forEach(System::clearProperty);
    }

    private Path primary() {
        return folder.resolve("primary");
    }

    /** What a replica gets next; fails when it gets nothing. */
    private String pulled() throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var bucket = Bucket.open(BucketAddress.parse(ADDRESS), true)) {
            var pull = new IndexPuller(bucket, Files.createDirectories(folder.resolve("replica")));
            while (System.nanoTime() - end < 0) {
                Optional<Manifest> next = next(pull);
                if (next.isPresent()) {
                    return next.get().generation();
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("nothing was published within " + PATIENCE);
    }

    private static Optional<Manifest> next(IndexPuller pull) {
        try {
            return pull.run();
        } catch (IOException nothingPublishedYet) {
            return Optional.empty();
        }
    }

    @Test
    void every_switch_of_the_live_index_is_published_until_the_command_is_stopped() throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> publishing = pool.submit(() -> OrteliusCommand.commandLine()
                    .execute(
                            "publish",
                            "--to",
                            ADDRESS,
                            "--path-style",
                            "--every",
                            "0.1s",
                            "--data",
                            primary().toString()));
            Oldtown.makeLive(primary(), "oldtown_1");
            assertThat(pulled()).isEqualTo("oldtown_1");
            Oldtown.makeLive(primary(), "oldtown_2");
            assertThat(pulled()).isEqualTo("oldtown_2");
            assertThat(publishing).isNotDone();
            pool.shutdownNow();
            assertThat(publishing).succeedsWithin(PATIENCE);
        }
    }
}
