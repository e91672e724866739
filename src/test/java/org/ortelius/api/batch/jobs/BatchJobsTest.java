// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OrteliusConfig;

/** Tables that are sent now and fetched later. */
@QuarkusTest
@QuarkusTestResource(value = OldtownWithJobs.class, restrictToAnnotatedClass = true)
@TestProfile(BatchJobsTest.Small.class)
class BatchJobsTest {

    private static final int LONG = 200_000;

    @Inject
    OrteliusConfig config;

    /** Two jobs in ten megabytes. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.batch.jobs.queue", "2", "ortelius.batch.jobs.quota", "10M");
        }
    }

    private static Response send(String table) {
        return given().multiPart("data", "towns.csv", table.getBytes(StandardCharsets.UTF_8))
                .multiPart("result_columns", "result_id")
                .post("/batch/jobs");
    }

    /** The events of a job to its end. */
    private static List<String> events(String location) {
        return get(location + "/events").asString().lines().toList();
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(config.data().resolve("batch"))) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void a_job_is_queued_followed_fetched_and_removed() throws IOException {
        Response queued = send("q\nOldtown\nHigh Street\n");
        assertThat(queued.statusCode()).isEqualTo(202);
        String location = queued.header("Location");
        assertThat(location).matches("/batch/jobs/[0-9a-f]{32}").endsWith(queued.path("id"));
        assertThat(queued.<String>path("kind")).isEqualTo("search");

        List<String> events = events(location);
        assertThat(events).contains("event:end");
        assertThat(events)
                .filteredOn(line -> line.startsWith("data:"))
                .last()
                .asString()
                .contains("\"state\":\"done\",\"rows_done\":2,\"rows_total\":2,");
        get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("message", nullValue())
                .body("result", equalTo(location + "/result"));
        get(location + "/result")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"towns.geocoded.csv\"")
                .body(equalTo("q,result_id\nOldtown,R2\nHigh Street,W10\n"));
        assertThat(get("/metrics").asString())
                .containsPattern("(?m)^ortelius_batch_jobs\\{state=\"done\"} [1-9]")
                .containsPattern("(?m)^ortelius_batch_jobs\\{state=\"queued\"} [0-9]");

        given().delete(location).then().statusCode(204);
        get(location).then().statusCode(404).body("error.code", equalTo(404));
        assertThat(folders())
                .noneMatch(folder -> location.endsWith(folder.getFileName().toString()));
    }

    @Test
    void a_bare_body_is_taken_as_its_type_says() {
        String location = given().contentType("application/x-ndjson")
                .body("{\"lat\":49.2001,\"lon\":6.22}\n".getBytes(StandardCharsets.UTF_8))
                .post("/batch/jobs?kind=reverse&result_columns=result_id")
                .header("Location");
        assertThat(events(location)).contains("event:end");
        get(location + "/result")
                .then()
                .header("Content-Type", "application/x-ndjson; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"data.geocoded.ndjson\"")
                .body(equalTo("{\"lat\":49.2001,\"lon\":6.22,\"result_id\":\"N30\"}\n"));
        given().delete(location).then().statusCode(204);
    }

    @Test
    void a_job_that_the_end_of_a_service_broke_off_goes_on_behind_its_last_whole_row() {
        String location = "/batch/jobs/" + OldtownWithJobs.BROKEN_OFF;
        assertThat(events(location)).contains("event:end");
        get(location).then().body("state", equalTo("done")).body("rows_done", equalTo(3));
        get(location + "/result").then().body(equalTo("q,result_id\nfrom before,X1\nOldtown,R2\nHigh Street,W10\n"));
    }

    @Test
    void what_has_expired_is_forgotten_and_half_an_upload_removed() throws IOException {
        get("/batch/jobs/" + OldtownWithJobs.OLD).then().statusCode(404);
        events("/batch/jobs/" + OldtownWithJobs.BROKEN_OFF); // by then the worker has been round
        assertThat(folders())
                .map(folder -> folder.getFileName().toString())
                .doesNotContain(OldtownWithJobs.OLD, OldtownWithJobs.HALF);
    }

    @Test
    void a_table_that_is_none_is_refused_at_once_and_leaves_nothing() throws IOException {
        List<Path> before = folders();
        send("").then().statusCode(400).body("error.message", containsString("empty"));
        send("PK\u0003\u0004").then().statusCode(400);
        given().multiPart("data", "x.csv", "a\nb\n".getBytes(StandardCharsets.UTF_8))
                .post("/batch/jobs?columns=street")
                .then()
                .statusCode(400)
                .body("error.message", containsString("no column \"street\""));
        assertThat(folders()).hasSameSizeAs(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/batch/jobs/ffffffffffffffffffffffffffffffff",
                "/batch/jobs/ffffffffffffffffffffffffffffffff/result",
                "/batch/jobs/ffffffffffffffffffffffffffffffff/events",
                "/batch/jobs/..%2f..%2flive",
                "/batch/jobs/lock/result"
            })
    void what_is_no_job_is_not_found(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void a_job_under_way_is_broken_off_and_more_than_the_queue_holds_must_wait() throws Exception {
        String first = send("q\n" + "High Street\n".repeat(LONG)).header("Location");
        String second = send("q\nOldtown\n").header("Location");
        send("q\nOldtown\n")
                .then()
                .statusCode(429)
                .header("Retry-After", "10")
                .body("error.message", containsString("2 jobs wait or run"));
        get(first + "/result").then().statusCode(409).body("error.code", equalTo(409));
        given().delete(first).then().statusCode(204);
        get(first).then().statusCode(404);
        assertThat(events(second)).contains("event:end");
        assertThat(folders())
                .noneMatch(folder -> first.endsWith(folder.getFileName().toString()));
        given().delete(second).then().statusCode(204);
    }

    @Test
    void what_would_not_fit_is_refused() {
        send("q\n" + "x".repeat(100).concat("\n").repeat(110_000))
                .then()
                .statusCode(507)
                .body("error.message", containsString("more than 10 MB"));
    }

    @Test
    void a_job_whose_answer_does_not_fit_fails_and_keeps_only_the_reason() throws IOException {
        String greedy = given().multiPart(
                        "data", "towns.csv", ("q\n" + "Oldtown\n".repeat(LONG)).getBytes(StandardCharsets.UTF_8))
                .post("/batch/jobs")
                .header("Location");
        assertThat(events(greedy)).contains("event:end");
        get(greedy)
                .then()
                .body("state", equalTo("failed"))
                .body("rows_done", greaterThan(1_000))
                .body("message", containsString("more than 10 MB"));
        assertThat(files(greedy)).containsExactly("job.json");
        String modest = send("q\nOldtown\n").header("Location");
        assertThat(events(modest)).contains("event:end");
        assertThat(files(modest)).containsExactlyInAnyOrder("job.json", "answer");
        given().delete(greedy).then().statusCode(204);
        given().delete(modest).then().statusCode(204);
    }

    private List<String> files(String location) throws IOException {
        try (Stream<Path> files = Files.list(folder(location))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path folder(String location) {
        return config.data().resolve("batch").resolve(location.replaceFirst(".*/", ""));
    }

    @Test
    void a_job_whose_state_cannot_be_written_stays_what_it_is_until_it_can() throws Exception {
        String first = send("q\n" + "High Street\n".repeat(LONG)).header("Location");
        String second = send("q\nOldtown\n").header("Location");
        Path inTheWay = Files.createDirectory(folder(second).resolve("job.json.part"));
        given().delete(first).then().statusCode(204);
        Thread.sleep(1_500);
        get(second).then().body("state", equalTo("queued"));
        assertThat(Files.readString(folder(second).resolve("job.json"))).contains("\"QUEUED\"");
        Files.delete(inTheWay);
        String third = send("q\nOldtown\n").header("Location"); // has the worker look again
        assertThat(events(third)).contains("event:end");
        get(second).then().body("state", equalTo("done"));
        given().delete(second).then().statusCode(204);
        given().delete(third).then().statusCode(204);
    }

    @Test
    void what_a_job_keeps_in_memory_is_bounded() {
        given().multiPart("data", "towns.csv", "q\nOldtown\n".getBytes(StandardCharsets.UTF_8))
                .post("/batch/jobs?x=" + "x".repeat(10_000))
                .then()
                .statusCode(400)
                .body("error.message", containsString("10,000 characters"));
    }

    @Test
    void nobody_else_may_look_into_the_files_of_a_job() throws IOException {
        String location = send("q\nOldtown\n").header("Location");
        assertThat(events(location)).contains("event:end");
        try (Stream<Path> files = Files.walk(config.data().resolve("batch"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
        given().delete(location).then().statusCode(204);
    }
}
