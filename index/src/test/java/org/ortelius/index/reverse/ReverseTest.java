// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.named;
import static org.ortelius.index.SmallCountry.reverse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;

class ReverseTest {

    private static Geocoder country;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        country = SmallCountry.built(folder);
    }

    @AfterAll
    static void close() throws IOException {
        country.close();
    }

    private static String ref(double lon, double lat, int zoom, Layer... layers) throws IOException {
        return reverse(country, lon, lat, zoom, layers)
                .map(result -> result.place().osmRef().map(OsmRef::toString).orElse("-"))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({"18,N20", "17,W1", "16,W1", "15,R4", "10,R4", "8,R3", "4,R1", "2,R1"})
    void zoom_decides_how_fine_the_answer_is(int zoom, String expected) throws IOException {
        assertThat(ref(9.51, 47.1502, zoom)).isEqualTo(expected);
    }

    @Test
    void a_street_answers_with_its_closest_point() throws IOException {
        Result street = reverse(country, 9.53, 47.1503, 17).orElseThrow();
        assertThat(street.place().osmRef()).contains(OsmRef.way(1));
        assertThat(street.position()).isEqualTo(new Point(9.53, 47.15));
    }

    @Test
    void the_closest_street_brings_its_house_beside_it() throws IOException {
        assertThat(ref(9.512, 47.15001, 18)).isEqualTo("N21");
        assertThat(ref(9.53, 47.15001, 18)).isEqualTo("W1");
    }

    @Test
    void a_footpath_shows_from_zoom_17_and_an_unnamed_bench_at_18() throws IOException {
        assertThat(ref(9.53, 47.1801, 18)).isEqualTo("N33");
        assertThat(ref(9.53, 47.1801, 17)).isEqualTo("W5");
        assertThat(ref(9.53, 47.1801, 16)).isEqualTo("R4");
        assertThat(ref(9.53, 47.1801, 18, Layer.ADDRESS)).isEqualTo("W5");
    }

    @Test
    void a_hamlet_says_more_than_the_town_around_it() throws IOException {
        assertThat(ref(9.511, 47.191, 15)).isEqualTo("N7");
        assertThat(ref(9.511, 47.191, 12)).isEqualTo("R4");
    }

    @Test
    void outside_of_all_areas_the_country_answers() throws IOException {
        assertThat(ref(9.47, 47.07, 18)).isEqualTo("R1");
        assertThat(ref(9.8, 47.07, 18)).isEqualTo("-");
        assertThat(ref(9.8, 47.07, 18, Layer.POI)).isEqualTo("nothing");
        assertThat(ref(0, 0, 18)).isEqualTo("nothing");
    }

    @Test
    void other_layers_find_rivers_and_the_like() throws IOException {
        assertThat(ref(9.502, 47.17, 18, Layer.NATURAL)).isEqualTo("W34");
        assertThat(ref(9.502, 47.17, 18, Layer.RAILWAY)).isEqualTo("nothing");
    }

    @Test
    void off_the_globe_there_is_nothing() throws IOException {
        assertThat(ref(181, 47, 18)).isEqualTo("nothing");
        assertThat(ref(9, Double.NaN, 18)).isEqualTo("nothing");
    }

    @Test
    void lookup_keeps_the_order_of_the_request_and_finds_linked_places() throws IOException {
        List<Result> results = country.lookup(List.of(OsmRef.node(6), OsmRef.way(99), OsmRef.way(1), OsmRef.way(1)));
        assertThat(SmallCountry.refs(results)).containsExactly("N6", "W1", "W1");
        assertThat(named(results.getFirst())).isEqualTo("Vaduz, Oberland, Liechtenstein");
    }
}
