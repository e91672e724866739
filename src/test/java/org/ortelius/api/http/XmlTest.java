// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class XmlTest {

    private static final String TEA = "Tea & <b>\"cake\"</b> 😀";

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }

    private static Element root(String path) throws Exception {
        var source = new InputSource(new StringReader(get(path).asString()));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(source)
                .getDocumentElement();
    }

    private static Element first(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    @Test
    void a_search_lists_places_with_their_details_inside() {
        String body = get("/search?q=Oldtown&limit=1&format=xml&addressdetails=1&extratags=1&namedetails=1&entrances=1")
                .asString();
        assertThat(body).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<searchresults timestamp=\"");
        assertThat(body)
                .contains(
                        "<place place_id=\"2\" osm_type=\"relation\" osm_id=\"2\" ref=\"Oldtown\" lat=\"49.2000000\" lon=\"6.2000000\""
                                + " boundingbox=\"49.1000000,49.3000000,6.1000000,6.3000000\" place_rank=\"16\" address_rank=\"16\""
                                + " display_name=\"Oldtown, L-1234, Luxemburg\" class=\"boundary\" type=\"administrative\""
                                + " importance=\"0.4\"><city>Oldtown</city><postcode>L-1234</postcode>"
                                + "<country>Luxemburg</country><country_code>lu</country_code>"
                                + "<extratags><tag key=\"population\" value=\"1200\"></tag>"
                                + "<tag key=\"admin_level\" value=\"8\"></tag></extratags><namedetails><name desc=\"")
                .contains("<name desc=\"name:fr\">Vieilleville</name>")
                .endsWith("</namedetails><entrances></entrances></place></searchresults>");
    }

    @Test
    void a_reverse_result_has_its_details_beside_it() {
        String body = get("/reverse?lat=49.20015&lon=6.20005&extratags=1&namedetails=1&entrances=1&zoom=18")
                .asString();
        assertThat(body)
                .contains(
                        "querystring=\"lat=49.20015&amp;lon=6.20005&amp;format=xml&amp;zoom=18\"><result place_id=\"4\"")
                .contains(
                        "address_rank=\"30\">7, High Street, Oldtown, L-1234, Luxemburg</result><addressparts><house_number>7<")
                .endsWith("</country_code></addressparts><extratags></extratags><namedetails></namedetails>"
                        + "<entrances></entrances></reversegeocode>")
                .doesNotContain(" ref=");
    }

    @Test
    void a_lookup_is_a_list_without_a_query() throws Exception {
        Element root = root("/lookup?osm_ids=W20,R2");
        assertThat(root.getTagName()).isEqualTo("searchresults");
        assertThat(root.getAttribute("querystring")).isEmpty();
        assertThat(root.hasAttribute("more_url")).isFalse();
        assertThat(root.getElementsByTagName("place").getLength()).isEqualTo(2);
        assertThat(first(root, "road").getTextContent()).isEqualTo("High Street");
    }

    @Test
    void time_is_written_as_in_mail() throws Exception {
        assertThat(root("/lookup").getAttribute("timestamp"))
                .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+00:00");
    }

    @Test
    void text_is_escaped_and_what_xml_cannot_hold_is_left_out() throws Exception {
        Element place = root("/lookup?osm_ids=N30&extratags=1");
        var tags = place.getElementsByTagName("tag");
        assertThat(((Element) tags.item(1)).getAttribute("value")).isIn(TEA, "cake");
        assertThat(get("/lookup?osm_ids=N30&extratags=1").asString())
                .contains("value=\"Tea &amp; &lt;b&gt;&quot;cake&quot;&lt;/b&gt; 😀\"");
        assertThat(root("/search?format=xml&q=%3Ca%3E%26%22%01%00%EF%BF%BF%0B").getAttribute("querystring"))
                .isEqualTo("<a>&\"");
    }

    @Test
    void nothing_found_is_a_root_without_places() {
        get("/search?q=Xyzzyplugh&format=xml")
                .then()
                .statusCode(200)
                .header("content-type", "text/xml; charset=utf-8")
                .body("searchresults.@querystring", equalTo("Xyzzyplugh"));
        assertThat(get("/search?q=Xyzzyplugh&format=xml").asString()).doesNotContain(" exclude_place_ids=", "<place");
        assertThat(get("/search?q=&format=xml").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lat=-33&lon=-140", "lat=97&lon=9", "lat=0&lon=1e300"})
    void no_address_is_an_error_within_the_root(String query) {
        get("/reverse?" + query).then().statusCode(200).body("reversegeocode.error", equalTo("Unable to geocode"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=Oldtown&limit=5 | q=Oldtown&addressdetails=1&exclude_place_ids=R2&format=xml",
                "q=Oldtown&exclude_place_ids=12,n5 | q=Oldtown&addressdetails=1&limit=20&exclude_place_ids=R2%2C12%2CN5&format=xml",
                "city=Oldtown&country=lu&dedupe=0 | city=Oldtown&country=lu&addressdetails=1&exclude_place_ids=R2&dedupe=0&format=xml",
                "q=Oldtown&limit=60&countrycodes=LU,x,be&namedetails=1&extratags=1&entrances=1&polygon_threshold=0.10"
                        + " | q=Oldtown&addressdetails=1&entrances=1&namedetails=1&extratags=1&polygon_threshold=0.1&limit=60"
                        + "&countrycodes=lu%2Cbe&exclude_place_ids=R2&format=xml",
                "q=Oldtown&viewbox=7,50,6,49.5&bounded=0&featureType=city&layer=address&accept-language=fr"
                        + " | q=Oldtown&addressdetails=1&limit=20&exclude_place_ids=R2&viewbox=6%2C49.5%2C7%2C50&featureType=city&format=xml"
            })
    void more_url_asks_for_the_next_results(String query, String more) throws Exception {
        Element root = root("/search.php?format=xml&" + query);
        assertThat(root.getAttribute("more_url")).endsWith("/search?" + more).startsWith("http://");
    }

    @Test
    void more_url_is_https_behind_a_proxy_that_speaks_it() throws Exception {
        String xml = given().header("X-Forwarded-Proto", "https")
                .get("/search?format=xml&q=Oldtown")
                .asString();
        assertThat(xml).containsPattern("more_url=\"https://[^\"]+/search\\?q=Oldtown");
    }

    @Test
    void viewbox_and_excluded_places_are_repeated() throws Exception {
        Element root = root("/search?format=xml&q=Oldtown&viewbox=7,50,6,49.5&exclude_place_ids=w20");
        assertThat(root.getAttribute("viewbox")).isEqualTo("6,49.5,7,50");
        assertThat(root.getAttribute("exclude_place_ids")).isEqualTo("R2,W20");
        assertThat(root("/search?format=xml&city=Oldtown&country=lu").getAttribute("querystring"))
                .isEqualTo("Oldtown, lu");
    }

    @Test
    void a_callback_is_ignored() {
        Response answer = get("/search?q=Oldtown&format=xml&json_callback=1bad");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(answer.asString()).startsWith("<?xml");
    }
}
