// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TownWithGuardedChanges.class, restrictToAnnotatedClass = true)
class GuardedChangesTest {

    @Test
    void an_area_whose_deletion_waits_is_told_with_its_place() {
        Map<String, Object> area = get("/deletable").jsonPath().getMap("[0]");
        assertThat(area)
                .containsEntry("country_code", "lu")
                .containsEntry("name", "Oldtown")
                .containsEntry("osm_id", 1)
                .containsEntry("osm_type", "R")
                .containsEntry("class", "boundary")
                .containsEntry("type", "administrative")
                .containsKey("place_id");
    }

    @Test
    void a_refused_change_is_told_with_its_reason_and_time() {
        get("/polygons.php?class=natural")
                .then()
                .body("osm_id", contains(99))
                .body("[0].osm_type", equalTo("W"))
                .body("[0].name", equalTo("Long Wood"))
                .body("[0].errormessage", equalTo("Area reduced from 4 to 1"))
                .body("[0].updated", equalTo("2026-01-02 03:04:05"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '[98, 99]'",
        "?days=1, [98]",
        "?days=-1, '[98, 99]'",
        "?days=2147483648, '[98, 99]'",
        "?reduced=1, [99]",
        "?reduced=0&class=boundary, [98]",
        "?class=highway, []"
    })
    void refused_changes_come_newest_first_and_can_be_chosen(String query, String objects) {
        assertThat(get("/polygons" + query).jsonPath().getList("osm_id")).hasToString(objects);
    }

    @Test
    void a_number_of_days_must_be_a_number() {
        get("/polygons?days=x")
                .then()
                .statusCode(400)
                .body("error.message", equalTo("Parameter 'days' must be a number."));
    }
}
