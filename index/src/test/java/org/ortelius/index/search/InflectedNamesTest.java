// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;

/** Names beside a kind of place, in the cases of languages that have them, or misspelt. */
class InflectedNamesTest {

    /** country, town; each has a restaurant N11, N21, …, a hotel N12, … and a museum N13, … */
    private static final List<String> TOWNS = List.of(
            "pl Kraków",
            "cz Praha",
            "cz Brno",
            "fi Helsinki",
            "hu Budapest",
            "ee Tallinn",
            "lt Vilnius",
            "sk Bratislava",
            "hr Zagreb",
            "fi Tampere",
            "mt L-Imqabba",
            "it La Spezia",
            "nl Den Haag",
            "fr Les Ulis");

    private static final List<String> KINDS = List.of("amenity=restaurant", "tourism=hotel", "tourism=museum");

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place street(int number, String country, String town) {
        double lon = 10 + .5 * number;
        Place area = kept(Sketch.of(id(), "R" + number, "boundary=administrative")
                .ranks(16, 16)
                .country(country)
                .name(town)
                .at(String.format(
                        Locale.ROOT, "POLYGON ((%1$s 47, %2$s 47, %2$s 47.04, %1$s 47.04, %1$s 47))", lon, lon + .04))
                .importance(.2)
                .place());
        return kept(Sketch.of(id(), "W" + number, "highway=residential")
                .ranks(26, 26)
                .country(country)
                .name("Q" + number)
                .in(area)
                .at(String.format(Locale.ROOT, "LINESTRING (%s 47.001, %s 47.001)", lon, lon + .03))
                .place());
    }

    private static void poi(String ref, String tag, String name, Place street, double lon) {
        kept(Sketch.of(id(), ref, tag)
                .country(street.countryCode().orElseThrow())
                .name(name)
                .on(street)
                .at(String.format(Locale.ROOT, "POINT (%s 47.002)", lon))
                .place());
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        for (int i = 0; i < TOWNS.size(); i++) {
            int number = i + 1;
            String[] words = TOWNS.get(i).split(" ", 2);
            Place street = street(number, words[0], words[1]);
            for (int kind = 0; kind < KINDS.size(); kind++) {
                poi("N" + number + (kind + 1), KINDS.get(kind), "Xy" + number + "z" + kind, street, 10 + .5 * number);
            }
        }
        Place street = street(90, "cz", "Libuš");
        poi("N901", "amenity=hospital", "Nemocnice Na Bulovce", street, 55.001);
        poi("N902", "highway=bus_stop", "Nemocnice Bulovka", street, 55.002);
        poi("N903", "aeroway=helipad", "Nemocnice Bulovka", street, 55.003);
        poi("N904", "railway=station", "Kamppi", street, 55.004);
        poi("N905", "amenity=bicycle_rental", "Kampin metroasema", street, 55.005);
        poi("N906", "amenity=restaurant", "Alpen", street, 55.006);
        poi("N907", "amenity=restaurant", "West", street, 55.007);
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "restauracja w Krakowie, N11",
        "hotel w Krakowie, N12",
        "Krakowa muzeum, N13",
        "restaurace v Praze, N21",
        "muzeum Prahy, N23",
        "hotel v Brně, N32",
        "muzeum v Brne, N33",
        "ravintola Helsingissä, N41",
        "Helsingin museo, N43",
        "hotelli Helsingissä, N42",
        "étterem Budapesten, N51",
        "restoran Tallinnas, N61",
        "muziejus Vilniuje, N73",
        "hotel v Bratislave, N82",
        "hotel u Zagrebu, N92",
        "ravintola Tampereella, N101"
    })
    void a_kind_is_found_in_a_town_in_any_case(String query, String ref) throws IOException {
        assertThat(refs(world, query)).first().isEqualTo(ref);
    }

    @ParameterizedTest
    @CsvSource({
        "restaurant in L-Imqabba, N111",
        "where is the hotel in L-Imqabba, N112",
        "ristorante a La Spezia, N121",
        "hotel near La Spezia, N122",
        "museum in Den Haag, N133",
        "hôtel à Les Ulis, N142",
        "restaurant near the Kamppi, N906"
    })
    void an_article_belongs_to_the_name_that_begins_with_it(String query, String ref) throws IOException {
        assertThat(refs(world, query)).first().isEqualTo(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apotheke Tallinn", "Tampere church", "playground Zagreb", "church in Brno"})
    void a_town_has_none_of_a_kind(String query) throws IOException {
        assertThat(refs(world, query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hotel in Budapset, N52", "restaurant in Bratisalva, N81", "museum Tampre, N103"})
    void a_kind_is_found_in_a_town_that_is_misspelt(String query, String ref) throws IOException {
        assertThat(refs(world, query)).first().isEqualTo(ref);
    }

    @Test
    void what_is_of_the_kind_comes_before_what_has_its_name_in_another_case() throws IOException {
        assertThat(refs(world, "nemocnice Bulovka"))
                .containsExactlyInAnyOrder("N901", "N902", "N903")
                .first()
                .isEqualTo("N901");
        assertThat(refs(world, "Kampin metroasema")).first().isEqualTo("N904");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"restauracja w Warszawie", "restaurant in Alpenrose", "hotel w Zakopanem", "kavárna v Plzni"})
    void a_town_that_is_not_there_has_nothing(String query) throws IOException {
        assertThat(refs(world, query)).isEmpty();
    }

    @Test
    void without_a_kind_another_form_is_no_name() throws IOException {
        assertThat(refs(world, "Krakowie")).doesNotContain("N11", "N12", "N13");
    }
}
