// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
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
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/**
 * Streets of one name in towns side by side, whose names begin alike: Weiler and Weilerswist in Germany, New Bern and New Bernville in the United States, Saint-Jean
 * and Saint-Jean-de-Luz in France, 川崎 and 川崎北 in Japan. The first of each has the houses 1 and 3, the second 12 and 14; each has a postcode of its own.
 */
class NearbyTownsTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static Place town(String country, String name, double lon, double lat) {
        return kept(Sketch.of(id(), "R" + id(), "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .country(country)
                .name(name)
                .at("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(lon - .012, lat - .012, lon + .012, lat + .012))
                .importance(.4)
                .place());
    }

    /** A street of some hundred meters with houses, whose refs are W and N with their number in the country: W10, N1. */
    private static void street(String ref, String name, Place town, String postcode, double east, String... numbers) {
        Point middle = town.location().centroid();
        double lon = middle.lon() + east;
        Place street = kept(Sketch.of(id(), ref, "highway=residential")
                .ranks(26, 26)
                .country(town.countryCode().orElseThrow())
                .name(name)
                .in(town)
                .postcode(postcode)
                .at("LINESTRING (%s %s, %s %s)".formatted(lon - .002, middle.lat(), lon + .002, middle.lat()))
                .place());
        for (String number : numbers) {
            kept(Sketch.of(id(), ref.replace('W', 'N') + number, "building=yes")
                    .country(town.countryCode().orElseThrow())
                    .number(number)
                    .postcode(postcode)
                    .on(street)
                    .at("POINT (%s %s)".formatted(lon, middle.lat() + .0001))
                    .place());
        }
    }

    /** Two towns two kilometers from each other, with a street of one name in each. */
    private static Place pair(
            int ref, String country, String name, String other, String street, double lon, double lat) {
        Place first = town(country, name, lon, lat);
        Place second = town(country, other, lon + .025, lat);
        street("W" + ref, street, first, ref + "10", 0, "1", "3");
        street("W" + (ref + 1), street, second, ref + "20", 0, "12", "14");
        return second;
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        pair(100, "de", "Weiler", "Weilerswist", "Rebenstraße", 6.8, 50.7);
        pair(285, "us", "New Bern", "New Bernville", "Oak Street", -77.05, 35.1);
        pair(300, "fr", "Saint-Jean", "Saint-Jean-de-Luz", "Rue du Port", -1.66, 43.39);
        pair(400, "jp", "川崎", "川崎北", "中央通り", 139.7, 35.5);
        // the road of Kirchdorf goes on in Kirchdorfer Heide
        Place heath = pair(500, "de", "Kirchdorf", "Kirchdorfer Heide", "Landstraße", 14.1, 47.9);
        Place church = PLACES.stream()
                .filter(place -> place.names().containsValue("Kirchdorf"))
                .findFirst()
                .orElseThrow();
        street("W503", "Landstraße", heath, "50020", -.0125, "30");
        street("W504", "Landstraße", church, "50010", .009, "20");
        // the postcode of Talheim reaches beyond its boundary: a street of Obertal is delivered from there
        Place upper = pair(600, "de", "Talheim", "Obertal", "Gartenweg", 8.1, 47.4);
        street("W603", "Mühleweg", upper, "60010", -.011, "7");
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        PLACES.clear();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebenstraße 12, Weiler             | W100",
                "Rebenstraße 12, 10010 Weiler       | W100",
                "Rebenstraße 12 Weiler              | W100",
                "REBENSTRASSE 12, WEILER            | W100",
                "Rebenstraße 1, Weiler              | N1001",
                "Rebenstraße 12, Weilerswist        | N10112",
                "Rebenstraße 1, Weilerswist         | W101",
                "12 Oak Street, New Bern            | W285",
                "12 Oak St, New Bern, NC            | W285",
                "3 Oak Street, New Bern             | N2853",
                "12 Oak Street, New Bernville       | N28612",
                "12 rue du Port, Saint-Jean         | W300",
                "3 rue du Port, Saint-Jean          | N3003",
                "12 rue du Port, Saint-Jean-de-Luz  | N30112",
                "川崎 中央通り 12                   | W400",
                "川崎北 中央通り 12                 | N40112",
            })
    void a_town_whose_name_begins_another_s_is_not_that_one(String query, String expected) throws IOException {
        assertThat(refs(world, query)).first().isEqualTo(expected);
    }

    @Test
    void the_same_holds_for_an_address_in_parts() throws IOException {
        assertThat(structured(world, "STREET", "Rebenstraße 12", "CITY", "Weiler"))
                .first()
                .isEqualTo("W100");
        assertThat(structured(world, "STREET", "12 Oak Street", "CITY", "New Bern"))
                .first()
                .isEqualTo("W285");
        assertThat(structured(world, "STREET", "12 Oak Street", "CITY", "New Bernville"))
                .first()
                .isEqualTo("N28612");
    }

    @Test
    void where_a_street_goes_on_across_the_boundary_its_houses_count() throws IOException {
        assertThat(refs(world, "Landstraße 30, Kirchdorf")).first().isEqualTo("N50330");
        assertThat(refs(world, "Landstraße 12, Kirchdorf")).first().isEqualTo("W500");
    }

    @Test
    void a_postcode_decides_for_a_house_beyond_the_boundary() throws IOException {
        assertThat(refs(world, "Mühleweg 7, 60010 Talheim")).first().isEqualTo("N6037");
        assertThat(refs(world, "Gartenweg 12, 60020 Talheim")).first().isEqualTo("N60112");
        assertThat(refs(world, "Gartenweg 1, 60010 Talheim")).first().isEqualTo("N6001");
    }
}
