// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;
import static org.ortelius.index.SmallCountry.structured;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Intersections;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest.Filter;

/**
 * Two towns, Oldtown at 9.5 and Newtown at 9.8, each with a street of every name from west to east and Cross Street (in Oldtown also "Calle Cruz", in Newtown
 * "Rue de la Croix") from south to north, which all others meet at 9.505 or 9.805.
 */
class CrossingQueriesTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Sketch sketch) {
        Place place = sketch.place();
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place town(String ref, String name, double west) {
        return kept(Sketch.of(id(), ref, "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .name(name)
                .at("POINT (%s 47.1)".formatted(west + .005))
                .importance(.4));
    }

    private static void street(
            Place town, String ref, String name, double fromLon, double fromLat, double lon, double lat) {
        kept(Sketch.of(id(), ref, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .in(town)
                .at("LINESTRING (%s %s, %s %s)".formatted(fromLon, fromLat, lon, lat)));
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        List<String> names = List.of(
                "Larch Street",
                "Persimmon Avenue",
                "Hauptstraße",
                "Calle Los Cipreses",
                "Rue du Port",
                "Via Roma",
                "улица Мира",
                "ulica Długa",
                "Kerkstraat",
                "Rua Augusta",
                "Church and Park Lane");
        for (int town = 0; town < 2; town++) {
            double west = 9.5 + .3 * town;
            Place place = town("R" + (town + 1), town == 0 ? "Oldtown" : "Newtown", west);
            for (int i = 0; i < names.size(); i++) {
                double lat = 47.1 + .001 * i;
                street(place, "W" + (100 * (town + 1) + i), names.get(i), west, lat, west + .01, lat);
            }
            String cross = "W" + (100 * (town + 1) + 50);
            street(place, cross, town == 0 ? "Calle Cruz" : "Rue de la Croix", west + .005, 47.09, west + .005, 47.12);
            street(place, cross + "1", "Cross Street", west + .005, 47.09, west + .005, 47.105);
            street(place, cross + "2", "Cross Street", west + .005, 47.105, west + .005, 47.12);
            street(place, "W" + (100 * (town + 1) + 60), "Far Lane", west, 47.14, west + .01, 47.14);
        }
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Larch Street & Cross Street, Oldtown|W100|9.505|47.1",
                "Larch Street & Cross Street, Newtown|W200|9.805|47.1",
                "Cross Street & Larch Street, Newtown|W2501|9.805|47.1",
                "Larch St and Cross St, Oldtown|W100|9.505|47.1",
                "Persimmon Ave / Cross St, Newtown|W201|9.805|47.101",
                "corner of Persimmon Ave and Cross St, Oldtown|W101|9.505|47.101",
                "intersection of Cross Street and Persimmon Avenue, Oldtown|W1501|9.505|47.101",
                "Persimmon Avenue at Cross Street, Newtown|W201|9.805|47.101",
                "Persimmon Ave @ Cross St, Newtown|W201|9.805|47.101",
                "Persimmon Ave+Cross St, Newtown|W201|9.805|47.101",
                "Church and Park Lane & Cross Street, Oldtown|W110|9.505|47.11",
                "Newtown, Larch Street & Cross Street|W200|9.805|47.1",
                "Larch Street & Cross Street Newtown|W200|9.805|47.1",
                "Hauptstraße Ecke Cross Street, Oldtown|W102|9.505|47.102",
                "Ecke Hauptstr. und Cross Street, Newtown|W202|9.805|47.102",
                "Hauptstr./Cross Street, Newtown|W202|9.805|47.102",
                "Calle Los Cipreses y Calle Cruz, Oldtown|W103|9.505|47.103",
                "esquina Calle Los Cipreses y Calle Cruz|W103|9.505|47.103",
                "Calle Los Cipreses esquina Calle Cruz, Oldtown|W103|9.505|47.103",
                "esquina de Los Cipreses con Cruz, Oldtown|W103|9.505|47.103",
                "Larch & Cross, Newtown|W200|9.805|47.1",
                "à l'angle de la rue du Port et de la rue de la Croix, Newtown|W204|9.805|47.104",
                "angle Rue du Port / Rue de la Croix|W204|9.805|47.104",
                "Via Roma angolo Cross Street, Oldtown|W105|9.505|47.105",
                "incrocio tra Via Roma e Cross Street, Newtown|W205|9.805|47.105",
                "угол улица Мира и Cross Street, Oldtown|W106|9.505|47.106",
                "róg ulica Długa i Cross Street, Newtown|W207|9.805|47.107",
                "hoek Kerkstraat en Cross Street, Oldtown|W108|9.505|47.108",
                "Rua Augusta esquina com Cross Street, Newtown|W209|9.805|47.109",
                "Rua Augusta x Cross Street, Newtown|W209|9.805|47.109",
            })
    void two_streets_mean_the_point_where_they_meet(String query, String ref, double lon, double lat)
            throws IOException {
        Result first = search(world, query, Filter.NONE).getFirst();
        assertThat(first.place().category()).isEqualTo(Intersections.CATEGORY);
        assertThat(first.place().osmRef().orElseThrow()).hasToString(ref);
        assertThat(first.position().metersTo(new Point(lon, lat))).isLessThan(5);
    }

    @Test
    void without_a_town_there_is_one_in_each() throws IOException {
        assertThat(refs(world, "Larch Street & Cross Street")).containsExactlyInAnyOrder("W100", "W200");
    }

    @Test
    void an_intersection_is_called_by_both_names() throws IOException {
        Result first = search(world, "Larch St & Calle Cruz", Filter.NONE).getFirst();
        var english = new Localizer(List.of("en"));
        assertThat(english.name(first.place().names())).isEqualTo("Larch Street & Calle Cruz");
        assertThat(english.addressType(first)).isEqualTo("intersection");
        assertThat(first.displayName(english)).startsWith("Larch Street & Calle Cruz, Oldtown");
    }

    @Test
    void streets_that_do_not_meet_are_both_given() throws IOException {
        assertThat(refs(world, "Larch Street & Persimmon Avenue, Oldtown")).containsExactlyInAnyOrder("W100", "W101");
        assertThat(refs(world, "Far Lane & Cross Street, Newtown")).containsExactlyInAnyOrder("W260", "W2501");
        assertThat(refs(world, "Larch Street & Nowhere Avenue, Oldtown")).doesNotContain("W101");
    }

    @Test
    void a_structured_street_may_be_two() throws IOException {
        assertThat(structured(world, "STREET", "Larch St & Cross St", "CITY", "Newtown"))
                .containsExactly("W200");
    }

    @Test
    void a_name_with_and_is_a_name() throws IOException {
        assertThat(refs(world, "Church and Park Lane, Oldtown")).startsWith("W110");
        assertThat(refs(world, "Church & Park Lane, Newtown")).startsWith("W210");
    }
}
