// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.bench.MadeUpTown;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexUpdater;
import org.ortelius.index.Manifest;
import org.ortelius.publish.Bucket;
import org.ortelius.publish.BucketAddress;
import org.ortelius.publish.IndexPublisher;

/** The S3 server of the tests of {@code publish} runs as a process: its libraries would meet Spark's. */
class PublishedIndexTest {

    private static final String ADDRESS = "s3://atlas/town";
    private static final Path MODULE =
            Path.of("../publish/target").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Process server;

    @BeforeEach
    void start() throws IOException {
        String libraries =
                Files.readString(MODULE.resolve("s3-server.classpath")).strip();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        String.join(
                                ":",
                                MODULE.resolve("test-classes").toString(),
                                MODULE.resolve("classes").toString(),
                                libraries),
                        "org.ortelius.publish.S3Server",
                        Files.createDirectory(folder.resolve("s3")).toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        Map.of(
                        "aws.accessKeyId",
                        "abraham",
                        "aws.secretAccessKey",
                        "theatrum-orbis-terrarum",
                        "aws.endpointUrlS3",
                        said.readLine())
                .forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    private void publish(Path data) throws IOException {
        try (var bucket = Bucket.open(BucketAddress.parse(ADDRESS), true)) {
            new IndexPublisher(bucket, data, Optional.empty()).run(5);
        }
    }

    /** Takes a street away, and publishes. */
    private static void update(Path data, long id) throws IOException {
        var generations = new Generations(data);
        var live = generations.live().orElseThrow();
        try (var updater = IndexUpdater.open(generations.directory(live))) {
            updater.remove(id);
            updater.commit(
                    new Manifest(live.schema(), java.time.Instant.EPOCH, updater.places(), java.time.Instant.EPOCH, 1));
        }
        generations.renew();
    }

    @Test
    void all_rows_are_asked_of_the_version_that_was_newest_at_the_start() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        MadeUpTown.main(data.toString());
        publish(data);
        var index = IndexLocation.newest(ADDRESS, true, folder.resolve("pulled").toString());
        update(data, 3); // Street 0
        publish(data);
        var later = IndexLocation.newest(ADDRESS, true, folder.resolve("later").toString());
        assertThat(later).isNotEqualTo(index);
        assertThat(houseNamed(index)).isEqualTo("W3");
        assertThat(houseNamed(later)).isNotEqualTo("W3");
    }

    private static String houseNamed(IndexLocation index) {
        var table = SparkTown.session().sql("SELECT 'Street 0' AS address");
        var asked = new GeocodeTable(index, Map.of("result_columns", List.of("result_id")));
        return String.valueOf(asked.geocode(table).first().<String>getAs("result_id"));
    }
}
