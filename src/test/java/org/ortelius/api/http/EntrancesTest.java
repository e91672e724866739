// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class EntrancesTest {

    private static final String SCHOOL = "/lookup?osm_ids=W40&format=";

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonv2", "geojson", "geocodejson"})
    void the_doors_of_a_place_are_a_list(String format) {
        assertThat(get(SCHOOL + format + "&entrances=1").asString())
                .contains(
                        "\"entrances\":[{\"osm_id\":41,\"type\":\"main\",\"lat\":\"49.2500000\",\"lon\":\"6.2400000\","
                                + "\"extratags\":{\"wheelchair\":\"yes\"}},"
                                + "{\"osm_id\":42,\"type\":\"yes\",\"lat\":\"49.2500000\",\"lon\":\"6.2410000\"}]");
    }

    @Test
    void in_xml_each_door_is_an_element() {
        assertThat(get(SCHOOL + "xml&entrances=1").asString())
                .contains(
                        "<entrances><entrance osm_id=\"41\" type=\"main\" lat=\"49.2500000\" lon=\"6.2400000\">"
                                + "<extratags><tag key=\"wheelchair\" value=\"yes\"></tag></extratags></entrance>"
                                + "<entrance osm_id=\"42\" type=\"yes\" lat=\"49.2500000\" lon=\"6.2410000\"></entrance></entrances>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonv2", "geojson", "geocodejson", "xml"})
    void nobody_gets_them_unasked(String format) {
        assertThat(get(SCHOOL + format).asString()).contains("40").doesNotContain("entrance");
    }
}
