// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = OldtownStored.class, restrictToAnnotatedClass = true)
class OutlinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | geotext | LINESTRING(6.15 49.2,6.2 49.20001,6.25 49.2)",
                "kml | geokml | <LineString><coordinates>6.15,49.2 6.2,49.20001 6.25,49.2</coordinates></LineString>",
                "svg | svg | M 6.15 -49.2 L 6.2 -49.20001 6.25 -49.2"
            })
    void an_outline_is_written_as_asked(String notation, String key, String written) {
        get("/lookup?format=jsonv2&osm_ids=W10&polygon_%s=1".formatted(notation))
                .then()
                .statusCode(200)
                .body("[0]." + key, equalTo(written));
    }

    @Test
    void geojson_is_an_object() {
        assertThat(get("/reverse?format=json&lat=49.2&lon=6.16&zoom=17&polygon_geojson=1")
                        .asString())
                .contains(
                        "\"geojson\":{\"type\":\"LineString\",\"coordinates\":[[6.15,49.2],[6.2,49.20001],[6.25,49.2]]}");
    }

    @Test
    void a_threshold_leaves_out_what_is_nearer() {
        get("/lookup?format=jsonv2&osm_ids=W10&polygon_text=1&polygon_threshold=0.001")
                .then()
                .body("[0].geotext", equalTo("LINESTRING(6.15 49.2,6.25 49.2)"));
    }

    @Test
    void a_place_without_a_stored_outline_is_a_point() {
        get("/lookup?format=jsonv2&osm_ids=N30&polygon_text=1")
                .then()
                .body("[0].geotext", equalTo("POINT(6.22 49.2001)"));
        get("/lookup?format=jsonv2&osm_ids=N30&polygon_svg=1")
                .then()
                .body("[0].svg", equalTo("cx=\"6.22\" cy=\"-49.2001\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | geotext=\"LINESTRING(6.15 49.2,6.2 49.20001,6.25 49.2)\" display_name=",
                "svg | geosvg=\"M 6.15 -49.2 L 6.2 -49.20001 6.25 -49.2\" display_name=",
                "geojson | geojson=\"{&quot;type&quot;:&quot;LineString&quot;",
                "kml | <geokml><LineString><coordinates>6.15,49.2 6.2,49.20001 6.25,49.2</coordinates></LineString></geokml><road>"
            })
    void xml_has_outlines_as_attributes_but_kml_as_elements(String notation, String written) {
        assertThat(get("/lookup?osm_ids=W10&polygon_%s=1".formatted(notation)).asString())
                .contains(written);
    }

    @Test
    void in_reverse_xml_kml_stands_beside_the_result() {
        assertThat(get("/reverse?lat=49.2&lon=6.16&zoom=17&polygon_kml=1").asString())
                .contains("</result><geokml><LineString>", "</LineString></geokml><addressparts>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "geocodejson"})
    void a_feature_has_its_outline_as_geometry_and_no_other_notation(String format) {
        String url = "/lookup?osm_ids=W10&format=" + format;
        assertThat(get(url + "&polygon_geojson=1&polygon_kml=1").asString())
                .contains("\"geometry\":{\"type\":\"LineString\"")
                .doesNotContain("geokml");
        assertThat(get(url + "&polygon_kml=1&polygon_svg=1").asString()).contains("\"geometry\":{\"type\":\"Point\"");
    }
}
