// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(SettingsTest.Nominatim.class)
class SettingsTest {

    private static final Path LOG = Path.of("target/requests.log").toAbsolutePath();

    /** Settings by Nominatim's names. */
    public static final class Nominatim implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "NOMINATIM_DEFAULT_LANGUAGE", "fr",
                    "NOMINATIM_LOOKUP_MAX_COUNT", "2",
                    "NOMINATIM_CORS_NOACCESSCONTROL", "no",
                    "NOMINATIM_OUTPUT_NAMES", "official_name:XX,name:XX,name",
                    "NOMINATIM_LOG_FILE", LOG.toString(),
                    "NOMINATIM_LOG_FORMAT", "{endpoint} {results_total} {total_time:.1f} {query_string}");
        }
    }

    @Test
    void the_default_language_counts_for_who_names_none() {
        get("/lookup?format=jsonv2&osm_ids=R2").then().body("[0].name", equalTo("Vieilleville"));
        given().header("Accept-Language", "de")
                .get("/lookup?format=jsonv2&osm_ids=R2")
                .then()
                .body("[0].name", equalTo("Oldtown"));
    }

    @Test
    void a_lookup_may_name_fewer_objects() {
        get("/lookup?format=jsonv2&osm_ids=R1,R2").then().statusCode(200);
        get("/lookup?format=jsonv2&osm_ids=R1,R2,W10").then().statusCode(400);
    }

    @Test
    void each_request_is_a_line_of_the_log() throws IOException {
        given().urlEncodingEnabled(false).get("/search.php?q=Oldtown%20&dedupe=0");
        get("/status");
        get("/reverse?lat=x");
        assertThat(lines(3))
                .satisfiesExactly(
                        search -> assertThat(search).matches("search 1 \\d\\.\\d q=Oldtown%20&dedupe=0"),
                        status -> assertThat(status).matches("status 0 \\d\\.\\d "),
                        mistake -> assertThat(mistake).matches("reverse 0 \\d\\.\\d lat=x"));
    }

    /** The last lines of the log; the client has its answer before the line is written. */
    private static List<String> lines(int count) throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        for (long end = System.nanoTime() + 5_000_000_000L;
                !lines.getLast().contains("lat=x") && System.nanoTime() < end; ) {
            Thread.onSpinWait();
            lines = Files.readAllLines(LOG);
        }
        return lines.subList(lines.size() - count, lines.size());
    }

    @Test
    void pages_of_other_origins_may_be_kept_out() {
        given().header("Origin", "http://example.com")
                .get("/status")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
