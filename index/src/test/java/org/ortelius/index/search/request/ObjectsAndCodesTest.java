// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.ortelius.index.SmallCountry.refs;

import com.google.openlocationcode.OpenLocationCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Point;

/** Texts that stand for an object of OpenStreetMap or for a position by a plus code. */
class ObjectsAndCodesTest {

    /** Near the café N32 in Vaduz. */
    private static final OpenLocationCode CODE = new OpenLocationCode(47.1505, 9.5201);

    private static Geocoder country;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        country = SmallCountry.built(folder);
    }

    @AfterAll
    static void close() throws IOException {
        country.close();
    }

    @ParameterizedTest
    @CsvSource({
        "R1155956, R1155956",
        "w28712183, W28712183",
        "relation/1155956, R1155956",
        "node 12, N12",
        "https://www.openstreetmap.org/relation/1155956, R1155956",
        "https://openstreetmap.org/way/7#map=17/47.1/9.5, W7",
        "http://www.openstreetmap.org/browse/node/3, N3",
        "https://www.openstreetmap.org/way/8/history, W8",
        "https://osm.org/node/9?m=1, N9"
    })
    void an_object_is_told_by_its_id_or_address(String text, String ref) {
        assertThat(ObjectLink.ref(text)).map(Object::toString).contains(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N1",
                "R12",
                "R1155956 Vaduz",
                "node",
                "relation/x",
                "https://example.org/node/3",
                "way/99999999999999999999999",
                ""
            })
    void nothing_else_is_an_object(String text) {
        assertThat(ObjectLink.ref(text)).isEmpty();
    }

    @Test
    void an_object_of_the_map_is_the_answer() throws IOException {
        assertThat(refs(country, "https://www.openstreetmap.org/node/32")).containsExactly("N32");
        assertThat(refs(country, "way/1")).containsExactly("W1");
        assertThat(refs(country, "node/4711")).isEmpty();
    }

    @Test
    void a_full_code_is_a_position_whatever_stands_beside_it() throws IOException {
        String code = CODE.getCode();
        var there = refs(country, "47.1505, 9.5201");
        assertThat(there).hasSize(1);
        assertThat(refs(country, code)).isEqualTo(there);
        assertThat(refs(country, code.toLowerCase(Locale.ROOT))).isEqualTo(there);
        assertThat(refs(country, code + " Vaduz")).isEqualTo(there);
        assertThat(refs(country, "Vaduz, " + code)).isEqualTo(there);
    }

    @Test
    void a_short_code_lies_near_the_place_beside_it() throws IOException {
        String code = CODE.shorten(47.14, 9.52).getCode();
        assertThat(code).hasSizeLessThan(9);
        var there = refs(country, "47.1505, 9.5201");
        assertThat(refs(country, code + " Vaduz")).isEqualTo(there);
        assertThat(refs(country, "Vaduz, Liechtenstein " + code)).isEqualTo(there);
        assertThat(refs(country, code + ", Nowhereville")).isEmpty();
        assertThat(refs(country, code)).as("without a place").isEmpty();
    }

    @Test
    void a_code_is_no_more_exact_than_its_digits() {
        Point middle = PlusCodes.position("8FVF4GRC+X4").orElseThrow();
        assertThat(middle.lat()).isEqualTo(47.142, offset(.001));
        assertThat(middle.lon()).isEqualTo(9.52, offset(.01));
        assertThat(PlusCodes.position("8FVF0000+").orElseThrow().lat()).isEqualTo(47.5, offset(.6));
        assertThat(PlusCodes.position("C+ programming")).isEmpty();
        assertThat(PlusCodes.position("12+14")).isEmpty();
    }
}
