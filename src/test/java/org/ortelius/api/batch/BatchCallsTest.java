// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

/** Batches that are answered at once: what comes in and what goes out, and how much of it. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(BatchCallsTest.OneAtATime.class)
class BatchCallsTest {

    private static final int MOST = 1_000;
    private static final String TABLE = "id;address;cp\n1;High Street 7, Oldtown;L-1234\n2;nowhere;\n3;Oldtown;9999\n";

    @TestHTTPResource("/")
    URL service;

    /** One call with a thousand rows. */
    public static final class OneAtATime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.batch.rows", Integer.toString(MOST), "ortelius.batch.calls", "1");
        }
    }

    private static RequestSpecification form(String table) {
        return form(table.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification form(byte[] table) {
        return given().multiPart("data", "my table;\".csv", table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search/csv", "/search/csv/"})
    void a_form_with_a_table_comes_back_with_results(String path) {
        form(TABLE)
                .multiPart("columns", "address")
                .multiPart("result_columns", "latitude")
                .multiPart("result_columns", "result_status")
                .post(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"my_table__.geocoded.csv\"")
                .body(equalTo("""
                        id;address;cp;latitude;result_status
                        1;High Street 7, Oldtown;L-1234;49.2001500;ok
                        2;nowhere;;;not-found
                        3;Oldtown;9999;49.2000000;ok
                        """));
    }

    @Test
    void a_form_that_cannot_be_read_is_the_clients_mistake() {
        var many = form(TABLE);
        for (int i = 0; i < 100; i++) {
            many = many.multiPart("part" + i, "x");
        }
        many.post("/search/csv").then().statusCode(400).body("error.message", containsString("more than 100 parts"));
        form(TABLE)
                .multiPart("columns", "x".repeat(300_000))
                .post("/search/csv")
                .then()
                .statusCode(400)
                .body("error.message", containsString("more than 262,144 bytes"));
        String unnamed = "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n";
        String charset =
                "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=no-such\r\n\r\nx\r\n--b--\r\n";
        String brokenOff = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx";
        String noType = "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Type: ;;/\r\n\r\nx\r\n--b--\r\n";
        for (String body : new String[] {unnamed, charset, brokenOff, noType, ""}) {
            given().header("Content-Type", "multipart/form-data; boundary=b")
                    .body(body.getBytes(StandardCharsets.ISO_8859_1))
                    .post("/search/csv")
                    .then()
                    .statusCode(400)
                    .body("error.code", equalTo(400));
        }
        given().header("Content-Type", "multipart/form-data")
                .body(unnamed.getBytes(StandardCharsets.ISO_8859_1))
                .post("/search/csv")
                .then()
                .statusCode(400);
    }

    @Test
    void every_row_is_counted_as_a_search() {
        double before = searches();
        form(TABLE).multiPart("columns", "address").post("/search/csv").then().statusCode(200);
        assertThat(searches() - before).isEqualTo(3);
    }

    private static double searches() {
        return given().get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("ortelius_searches_total"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    @Test
    void parameters_may_stand_in_the_address_too() {
        form(TABLE)
                .multiPart("columns", "address")
                .post("/search/csv?postcode=cp&result_columns=result_id")
                .then()
                .body(equalTo("""
                        id;address;cp;result_id
                        1;High Street 7, Oldtown;L-1234;W20
                        2;nowhere;;
                        3;Oldtown;9999;
                        """));
    }

    @Test
    void the_language_of_the_request_is_that_of_the_answer() {
        form("q\nOldtown\n")
                .header("Accept-Language", "fr")
                .post("/search/csv?result_columns=result_label")
                .then()
                .body(equalTo("q,result_label\nOldtown,\"Vieilleville, L-1234, Luxembourg\"\n"));
    }

    @Test
    void positions_come_back_with_what_is_there() {
        form("y,x\n49.2001,6.22\n")
                .multiPart("lat", "y")
                .multiPart("lon", "x")
                .post("/reverse/csv?result_columns=result_name")
                .then()
                .statusCode(200)
                .body(equalTo("y,x,result_name\n49.2001,6.22,Zum Löwen\n"));
    }

    @Test
    void a_table_with_too_many_rows_is_sent_to_the_jobs() {
        String most = "q\n" + "Oldtown\n".repeat(MOST);
        form(most).post("/search/csv").then().statusCode(200);
        form(most + "one more\n")
                .post("/search/csv")
                .then()
                .statusCode(413)
                .body("error.code", equalTo(413))
                .body("error.message", containsString("more than 1,000 rows"))
                .body("error.message", containsString("/batch/jobs"));
    }

    @Test
    void json_lines_come_back_as_json_lines() {
        lines("{\"q\":\"Oldtown\"}\n{\"q\":\"\"}\n")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/x-ndjson; charset=utf-8")
                .body(startsWith("{\"q\":\"Oldtown\",\"latitude\":49.2000000,"))
                .body(containsString(
                        "\n{\"q\":\"\",\"result_status\":\"error\",\"result_error\":\"Nothing to search for.\"}"));
    }

    private static Response lines(String lines) {
        return given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/batch");
    }

    @Test
    void json_lines_beyond_the_most_end_with_an_error() {
        var answers =
                lines("{\"q\":\"\"}\n".repeat(MOST + 1)).asString().lines().toList();
        assertThat(answers).hasSize(MOST + 1);
        assertThat(answers.getLast())
                .startsWith("{\"error\":{\"code\":413,\"message\":\"The table has more than 1,000 rows");
    }

    @Test
    void answers_come_while_the_questions_still_do_and_meanwhile_others_are_sent_away() throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            var out = socket.getOutputStream();
            byte[] question = chunk("{\"q\":\"Oldtown\"}\n");
            out.write("POST /batch HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            out.write(question);
            out.flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            while (!line.contains("R2")) {
                line = in.readLine();
            }
            form(TABLE)
                    .post("/search/csv")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "10")
                    .body("error.code", equalTo(429));
            out.write(question);
            out.write(chunk(""));
            out.flush();
            while (!line.equals("0")) {
                line = in.readLine();
            }
        }
        lines("{\"q\":\"Oldtown\"}\n").then().statusCode(200);
    }

    private static byte[] chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.length(), text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void packed_bodies_and_files_are_refused_unread() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[50_000_000]);
        }
        form(bomb.toByteArray())
                .post("/search/csv")
                .then()
                .statusCode(400)
                .body("error.message", containsString("packed (gzip)"));
        given().contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(bomb.toByteArray())
                .post("/batch")
                .then()
                .statusCode(415)
                .body("error.message", containsString("send it unpacked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a\0b\n", "\uFEFF"})
    void a_file_that_is_none_is_told(String table) {
        form(table).post("/search/csv").then().statusCode(400).body("error.message", startsWith("The file is "));
        lines(table.isBlank() ? table : "")
                .then()
                .statusCode(400)
                .body("error.message", startsWith("The file is empty"));
    }

    @Test
    void rows_that_are_none_say_so_in_the_answer() {
        String out = form("id,q\n1,Oldtown,x\n2\n3,\"Oldtown\n")
                .post("/search/csv?result_columns=result_error")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(out)
                .contains("Line 2 has 3 cells", "Line 3 has 1 cells", "What follows line 3 cannot be read: a quote");
    }

    @Test
    void what_is_wrong_with_a_request_is_told_in_json() {
        given().multiPart("columns", "a")
                .post("/search/csv")
                .then()
                .statusCode(400)
                .body("error.message", containsString("needs a file 'data'"));
        form(TABLE)
                .post("/search/csv?columns=adresse")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("There is no column \"adresse\"; there are: id, address, cp"));
        form(TABLE)
                .post("/reverse/csv")
                .then()
                .statusCode(400)
                .body("error.message", containsString("No column is called lat"));
        form(TABLE).post("/search/csv?encoding=klingon").then().statusCode(400).body("error.code", equalTo(400));
        lines("{}").then().statusCode(200);
        given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/batch?kind=both")
                .then()
                .statusCode(400)
                .body("error.message", containsString("must be one of: search, reverse"));
        given().contentType("text/csv").body(TABLE).post("/batch").then().statusCode(415);
    }

    @Test
    void other_verbs_are_refused_with_those_that_there_are() {
        given().get("/search/csv").then().statusCode(405).header("Allow", "POST, OPTIONS");
        given().get("/batch").then().statusCode(405).header("Allow", "POST, OPTIONS");
        given().header("Origin", "http://elsewhere")
                .header("Access-Control-Request-Method", "DELETE")
                .options("/batch/jobs/0123")
                .then()
                .header("Access-Control-Allow-Methods", "GET, DELETE, OPTIONS");
    }
}
