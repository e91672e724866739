// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OrteliusConfig;

/** Jobs whose disk is smaller than their quota. */
@QuarkusTest
@QuarkusTestResource(value = OldtownOnSmallDisk.class, restrictToAnnotatedClass = true)
class FullDiskTest {

    private static final int MEGABYTE = 1_000_000;

    @Inject
    OrteliusConfig config;

    private Path batch;

    @BeforeEach
    void requireSmallDisk() throws IOException {
        batch = config.data().resolve("batch");
        assumeThat(Files.getFileStore(batch).getTotalSpace())
                .as("a tmpfs can be mounted at %s, as root", batch)
                .isEqualTo(OldtownOnSmallDisk.MEGABYTES * 1024L * 1024);
    }

    private static Response send(String table) {
        return given().multiPart("data", "towns.csv", table.getBytes(StandardCharsets.UTF_8))
                .post("/batch/jobs");
    }

    /** A table of some bytes, whose answer takes about thirty times as many. */
    private static String towns(int bytes) {
        return "q\n" + "Oldtown\n".repeat(bytes / 8);
    }

    private static String end(String location) {
        get(location + "/events").asString();
        return get(location).path("state");
    }

    private List<String> files(String location) throws IOException {
        try (Stream<Path> files = Files.list(batch.resolve(location.replaceFirst(".*/", "")))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String written(String location) throws IOException {
        return Files.readString(batch.resolve(location.replaceFirst(".*/", "")).resolve("job.json"));
    }

    @Test
    void only_the_job_that_fills_the_disk_fails_and_leaves_room_for_the_next_one() throws IOException {
        String greedy = send(towns(MEGABYTE)).header("Location");
        String modest = send(towns(1_000)).header("Location");
        assertThat(end(greedy)).isEqualTo("failed");
        get(greedy).then().body("message", containsString("disk")).body("rows_done", greaterThan(1_000));
        assertThat(files(greedy)).containsExactly("job.json");
        assertThat(written(greedy)).contains("\"FAILED\"");
        assertThat(end(modest)).isEqualTo("done");
        get(modest).then().body("rows_done", equalTo(125));
        assertThat(written(modest)).contains("\"DONE\"");
        given().delete(greedy);
        given().delete(modest);
    }

    @Test
    void an_upload_without_room_is_507_and_leaves_nothing() throws IOException {
        try (Stream<Path> before = Files.list(batch)) {
            long folders = before.count();
            send("q\n" + "x".repeat(100).concat("\n").repeat(100_000))
                    .then()
                    .statusCode(507)
                    .body("error.code", equalTo(507))
                    .body("error.message", containsString("disk"));
            try (Stream<Path> after = Files.list(batch)) {
                assertThat(after.count()).isEqualTo(folders);
            }
        }
    }
}
