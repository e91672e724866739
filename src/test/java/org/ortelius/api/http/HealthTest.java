// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;
import org.yaml.snakeyaml.Yaml;

/** What those see who look after the service. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class HealthTest {

    /** Told with the first job, and the first collection. */
    private static final Set<String> WITH_EVENTS = Set.of("ortelius_jobs_total", "jvm_gc_pause_seconds_sum");

    @Test
    void it_is_alive_and_ready_with_an_index() {
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/started").then().statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("index"))
                .body("checks.find { it.name == 'index' }.data.places", greaterThan(0));
    }

    @Test
    void metrics_count_requests_by_endpoint_and_outcome() {
        get("/search?q=Oldtown");
        get("/search?q=Oldtown&limit=many");
        get("/somewhere/else");
        assertThat(get("/metrics").asString())
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"search\",outcome=\"ok\"} [1-9]")
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"search\",outcome=\"mistake\"} [1-9]")
                .containsPattern("ortelius_requests_seconds_count\\{endpoint=\"other\",outcome=\"mistake\"} [1-9]")
                .contains("ortelius_requests_seconds_bucket{endpoint=\"search\",outcome=\"ok\",le=\"0.25\"}")
                .doesNotContain("somewhere");
    }

    @Test
    void metrics_tell_what_searches_cost() {
        get("/search?q=Oldtwon");
        assertThat(get("/metrics").asString())
                .containsPattern("ortelius_searches_total [1-9]")
                .containsPattern("ortelius_searches_widened_total [1-9]")
                .containsPattern("ortelius_search_candidates_total [1-9]")
                .containsPattern("ortelius_cache_asked_total [1-9]")
                .contains("ortelius_cache_loaded_total")
                .containsPattern("ortelius_generation_imported_seconds [0-9]")
                .containsPattern("ortelius_generation_places [1-9]")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void answers_are_not_to_be_guessed_at_or_framed() {
        get("/search?q=Oldtown")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY");
    }

    @Test
    void dashboard_and_alerts_ask_for_metrics_that_there_are() throws IOException {
        get("/search?q=Oldtown");
        String metrics = get("/metrics").asString();
        var deploy = Path.of("").toAbsolutePath().getParent().resolve("deploy/grafana");
        for (String file : List.of("alerts.yml", "dashboards/ortelius.json")) {
            Set<String> names = Pattern.compile("\\b(?:ortelius|jvm|agroal|process)_[a-z_]+\\b")
                    .matcher(Files.readString(deploy.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !WITH_EVENTS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[ {]"));
        }
    }

    @Test
    void dashboard_and_alerts_can_be_read() throws IOException {
        var deploy = Path.of("").toAbsolutePath().getParent().resolve("deploy/grafana");
        var dashboard = new ObjectMapper()
                .readTree(deploy.resolve("dashboards/ortelius.json").toFile());
        assertThat(dashboard.path("panels"))
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.path("targets")).isNotEmpty());
        JsonNode rules = new ObjectMapper()
                .valueToTree(new Yaml().<Map<String, Object>>load(Files.readString(deploy.resolve("alerts.yml"))));
        assertThat(rules.at("/groups/0/rules")).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("expr").asText()).isNotBlank();
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/runbook").asText())
                    .endsWith("#" + rule.path("alert").asText().toLowerCase(Locale.ROOT));
        });
    }
}
