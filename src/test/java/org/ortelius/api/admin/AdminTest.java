// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.Contract;
import org.ortelius.api.admin.access.AdminRole;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.admin.access.Tokens;
import org.ortelius.api.admin.jobs.Job;
import org.ortelius.api.admin.jobs.JobKind;
import org.ortelius.api.admin.jobs.JobLine;
import org.ortelius.api.admin.jobs.Jobs;
import org.ortelius.api.jobs.JobState;

/** The service over a town in a real database; its jobs are real processes. */
@QuarkusTest
@QuarkusTestResource(value = AdministeredTown.class, restrictToAnnotatedClass = true)
class AdminTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static int tokens;

    @Inject
    AdminTables tables;

    private String reader;
    private String operator;

    @BeforeEach
    void makeTokens() {
        tokens++;
        reader = new Tokens(tables).create("reader-" + tokens, AdminRole.READER);
        operator = new Tokens(tables).create("operator-" + tokens, AdminRole.OPERATOR);
    }

    @AfterEach
    void revokeTokens() {
        var all = new Tokens(tables);
        all.list().stream().filter(token -> token.revokedAt() == null).forEach(token -> all.revoke(token.name()));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private long start(String json) {
        return with(operator)
                .contentType("application/json")
                .body(json)
                .post("/admin/jobs")
                .then()
                .statusCode(202)
                .body("state", equalTo("queued"))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private JsonPath end(long job) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        JsonPath now = with(reader).get("/admin/jobs/" + job).jsonPath();
        while (!List.of("done", "failed").contains(now.getString("state"))) {
            assertThat(Instant.now()).as(now.prettify()).isBefore(latest);
            Thread.sleep(100);
            now = with(reader).get("/admin/jobs/" + job).jsonPath();
        }
        return now;
    }

    @Test
    void nothing_is_there_unless_a_token_is_valid() {
        with(reader).get("/admin/jobs").then().statusCode(200);
        revokeTokens();
        with(reader).get("/admin/jobs").then().statusCode(404).body("title", equalTo("404 Not Found"));
        get("/admin/audit").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ort_wrong", "Basic dXNlcjpwYXNz"})
    void without_a_valid_token_nothing_is_told(String authorization) {
        given().header("Authorization", authorization)
                .get("/admin/jobs")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("error.message", containsString("Authorization: Bearer"));
    }

    /** Each of them would be a question to the database and a line of the log. */
    @Test
    void who_goes_on_without_a_valid_token_is_sent_away() {
        int status = 401;
        for (int i = 0; i < 60 && status == 401; i++) {
            status = with("ort_wrong" + i)
                    .header("X-Forwarded-For", "203.0.113.1")
                    .get("/admin/jobs")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        given().header("X-Forwarded-For", "203.0.113.1")
                .get("/admin/jobs")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("error.code", equalTo(429));
        with(reader)
                .header("X-Forwarded-For", "203.0.113.2")
                .get("/admin/jobs")
                .then()
                .statusCode(200);
    }

    @Test
    void who_has_a_valid_token_may_ask_as_often_as_need_be() {
        for (int i = 0; i < 60; i++) {
            with(reader)
                    .header("X-Forwarded-For", "203.0.113.3")
                    .get("/admin/jobs")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void refusals_without_end_are_a_few_lines_of_the_log() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (String.valueOf(line.getLoggerName()).endsWith("Refusals")) {
                    lines.add(line.getMessage());
                }
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        Logger.getLogger("").addHandler(listener);
        try {
            for (int i = 0; i < 40; i++) {
                with("ort_wrong")
                        .header("X-Forwarded-For", "198.51.100." + i)
                        .get("/admin/jobs")
                        .then()
                        .statusCode(401);
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(lines).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"kind\":[\"index\"]}",
                "{\"kind\":{}}",
                "{\"extracts\":[null]}",
                "{\"kind\":\"import\",\"extracts\":[null]}",
                "{\"kind\":\"refresh\",\"objects\":[null]}",
                "{\"kind\":\"import\",\"extracts\":[[]]}",
                "{\"kind\"",
                "null",
                "7",
                "nonsense"
            })
    void a_body_of_another_form_is_told_to_be_one(String body) {
        with(operator)
                .contentType("application/json")
                .body(body)
                .post("/admin/jobs")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(400));
        with(operator)
                .contentType("application/json")
                .body("[".repeat(5_000))
                .post("/admin/jobs")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(400));
    }

    @Test
    void a_revoked_token_is_none() {
        new Tokens(tables).revoke("operator-" + tokens);
        with(operator).get("/admin/jobs").then().statusCode(401);
        with(reader).get("/admin/jobs").then().statusCode(200);
    }

    @Test
    void a_reader_sees_and_starts_nothing() {
        with(reader)
                .contentType("application/json")
                .body("{\"kind\": \"index\"}")
                .post("/admin/jobs")
                .then()
                .statusCode(403)
                .body("error.message", containsString("takes an operator"));
        with(reader)
                .get("/admin/audit")
                .then()
                .body("[0].who", equalTo("reader-" + tokens))
                .body("[0].action", equalTo("POST /admin/jobs"))
                .body("[0].outcome", equalTo("403"));
    }

    @Test
    void tokens_are_stored_hashed() {
        String stored = tables.ask(connection -> {
            var row = connection.createStatement().executeQuery("SELECT string_agg(t::text, ' ') FROM token t");
            row.next();
            return row.getString(1);
        });
        assertThat(stored).contains("operator-" + tokens).doesNotContain(operator, operator.substring(4));
    }

    @Test
    void a_job_is_done_and_tells_what_it_does() throws InterruptedException {
        long job = start("{\"kind\": \"index\"}");
        JsonPath done = end(job);
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        assertThat(done.getString("created_by")).isEqualTo("operator-" + tokens);
        get("/search?q=Oldtown").then().statusCode(200).body("name", hasItem("Oldtown"));
        with(reader)
                .get("/admin/audit")
                .then()
                .body("[0].details", equalTo("job %d: index".formatted(job)))
                .body("[0].outcome", equalTo("202"));
        with(reader).get("/admin/jobs").then().body("id", hasItem((int) job));
    }

    @Test
    void one_object_is_indexed_anew() throws InterruptedException {
        JsonPath done = end(start("{\"kind\": \"refresh\", \"objects\": [\"N7\"]}"));
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        assertThat(done.getString("message")).isEqualTo("1 places indexed anew");
    }

    @Test
    void a_new_import_takes_the_place_of_the_old_one() throws InterruptedException {
        String before = get("/status?format=json").jsonPath().getString("database_version");
        JsonPath done = end(start("{\"kind\": \"import\", \"extracts\": [\"town.osm\"]}"));
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        Thread.sleep(Duration.ofMillis(1100)); // the service looks once a second
        assertThat(get("/status?format=json").jsonPath().getString("database_version"))
                .isNotEqualTo(before);
        get("/search?q=Oldtown").then().body("name", hasItem("Oldtown"));
    }

    @Test
    void a_job_is_followed_by_server_sent_events() throws InterruptedException {
        long job = start("{\"kind\": \"import\", \"extracts\": [\"town.osm\"]}");
        String events = with(reader).get("/admin/jobs/%d/events".formatted(job)).asString();
        assertThat(events)
                .contains("event:line", "id:1", "places")
                .containsPattern("(?s)event:end.*\"state\":\"done\"");
        String rest = with(reader)
                .header("Last-Event-ID", "2")
                .get("/admin/jobs/%d/events".formatted(job))
                .asString();
        assertThat(rest).contains("id:3").doesNotContain("\"number\":1,", "\"number\":2,");
    }

    @Test
    void a_job_that_was_broken_off_is_taken_up_again() throws InterruptedException {
        var jobs = new Jobs(tables);
        Job broken = jobs.add(JobKind.INDEX, List.of(), "test");
        jobs.start(broken.id());
        end(start("{\"kind\": \"index\"}"));
        assertThat(end(broken.id()).getString("state")).isEqualTo("done");
        assertThat(jobs.lines(broken.id(), 0).getFirst().text()).startsWith("taken up again");
    }

    @Test
    void a_line_with_a_nul_is_stored_without_it() {
        var jobs = new Jobs(tables);
        Job job = jobs.add(JobKind.INDEX, List.of(), "test");
        jobs.end(job.id(), JobState.FAILED);
        jobs.say(job.id(), "damaged: \0\0 name");
        assertThat(jobs.lines(job.id(), 0)).extracting(JobLine::text).containsExactly("damaged:  name");
    }

    @Test
    void a_job_that_fails_says_why() throws InterruptedException {
        var jobs = new Jobs(tables);
        Job wrong = jobs.add(JobKind.IMPORT, List.of("/nowhere/town.osm.pbf"), "test");
        end(start("{\"kind\": \"index\"}"));
        JsonPath failed = end(wrong.id());
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("message")).contains("there is no extract /nowhere/town.osm.pbf");
        assertThat(get("/metrics").asString())
                .containsPattern("(?m)^ortelius_jobs_total\\{kind=\"import\",state=\"failed\"} 1\\.0$");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | must be one of: replicate, import, index, refresh",
                "{\"kind\": \"shutdown\"} | must be one of: replicate, import, index, refresh",
                "{\"kind\": \"refresh\", \"objects\": [\"X1\"]} | got 'X1'",
                "{\"kind\": \"import\"} | needs 'extracts'",
                "{\"kind\": \"import\", \"extracts\": [\"../../etc/passwd\"]} | ORTELIUS_ADMIN_EXTRACTS",
                "{\"kind\": \"import\", \"extracts\": [\"https://evil.example/x.osm.pbf\"]} | ORTELIUS_ADMIN_EXTRACTS",
                "'' | must be one of: replicate, import, index, refresh",
            })
    void what_cannot_be_started_is_told(String body, String message) {
        with(operator)
                .contentType("application/json")
                .body(body)
                .post("/admin/jobs")
                .then()
                .statusCode(400)
                .body("error.message", containsString(message));
    }

    @Test
    void answers_keep_to_the_contract() throws InterruptedException {
        long job = start("{\"kind\": \"index\"}");
        String path = "/admin/jobs/" + job;
        assertThat(Contract.mistakes(with(reader).get(path).asString(), "Job")).isEmpty();
        end(job);
        assertThat(Contract.mistakes(with(reader).get(path).asString(), "Job")).isEmpty();
        assertThat(Contract.mistakes(get(path).asString(), "Error")).isEmpty();
        String actions = with(reader).get("/admin/audit").asString();
        assertThat(Contract.mistakes(actions, "Actions")).isEmpty();
    }

    @Test
    void what_is_no_json_is_refused() {
        with(operator)
                .contentType("application/json")
                .body("{\"kind\":")
                .post("/admin/jobs")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("The body is not the JSON that is expected here."));
    }

    private static List<Integer> idsOf(String query) {
        return get("/search?q=" + query).jsonPath().getList("osm_id", Integer.class);
    }

    @Test
    void an_uploaded_change_is_searchable_when_its_job_is_done() throws InterruptedException {
        String change = """
                <?xml version='1.0' encoding='UTF-8'?>
                <osmChange version='0.6'><create>
                  <node id='77' version='1' timestamp='2026-02-01T00:00:00Z' lat='49.748' lon='6.15'>
                    <tag k='place' v='hamlet'/><tag k='name' v='Neuweiler'/>
                  </node>
                </create></osmChange>
                """;
        long job = with(operator)
                .contentType("application/octet-stream")
                .body(change.getBytes(StandardCharsets.UTF_8))
                .post("/admin/updates")
                .then()
                .statusCode(202)
                .header("Location", containsString("/admin/jobs/"))
                .body("kind", equalTo("update"))
                .extract()
                .jsonPath()
                .getLong("id");
        JsonPath done = end(job);
        assertThat(done.getString("state")).as(done.prettify()).isEqualTo("done");
        // the service looks once a second, and opens the index then, which a busy machine takes its time for
        for (int waited = 0; waited < 100 && idsOf("Neuweiler").isEmpty(); waited++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(idsOf("Neuweiler")).contains(77);
        assertThat(Path.of(done.getString("arguments[0]"))).doesNotExist();
    }

    @Test
    void what_is_no_change_file_is_refused() {
        with(operator)
                .contentType("application/octet-stream")
                .body("PK zip".getBytes())
                .post("/admin/updates")
                .then()
                .statusCode(400)
                .body("error.message", containsString("gzip"));
    }

    @Test
    void a_job_that_is_none_is_told() {
        with(reader)
                .get("/admin/jobs/999999")
                .then()
                .statusCode(404)
                .body("error.message", containsString("no job 999999"));
    }

    @Test
    void pages_of_other_origins_have_no_part_in_it() {
        var answer = with(reader).header("Origin", "https://evil.example").get("/admin/jobs");
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }
}
