// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;

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

/**
 * Streets whose house the map lacks, beside things that have a word of the query in their names or addresses: the shop "El Camino Helsinki" is in Fredrikinkatu,
 * and a quarter is called like the garden of the boulevard.
 */
class MissingNumberTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    private static Place area(String ref, String tag, int rank, String country, String name, double lon, double lat) {
        return kept(Sketch.of(id(), ref, tag)
                .ranks(rank, rank)
                .country(country)
                .name(name)
                .at("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(lon - .01, lat - .01, lon + .01, lat + .01))
                .importance(.2)
                .place());
    }

    private static Place street(String ref, String name, Place town, double north) {
        double lon = town.location().centroid().lon();
        double lat = town.location().centroid().lat() + north;
        return kept(Sketch.of(id(), ref, "highway=residential")
                .ranks(26, 26)
                .country(town.countryCode().orElseThrow())
                .name(name)
                .in(town)
                .at("LINESTRING (%s %s, %s %s)".formatted(lon - .002, lat, lon + .002, lat))
                .place());
    }

    private static void at(String ref, String tag, String name, Place street, String number) {
        double lon = street.location().centroid().lon();
        double lat = street.location().centroid().lat() + .0001;
        Sketch sketch = Sketch.of(id(), ref, tag)
                .country(street.countryCode().orElseThrow())
                .on(street)
                .at("POINT (%s %s)".formatted(lon, lat));
        sketch = name.isEmpty() ? sketch : sketch.name(name);
        kept((number.isEmpty() ? sketch : sketch.number(number)).place());
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place helsinki = area("R1", "boundary=administrative", 16, "fi", "Helsinki", 24.94, 60.16);
        Place fredrikinkatu = street("W10", "Fredrikinkatu", helsinki, .001);
        at("N11", "office=company", "El Camino Helsinki Oy", fredrikinkatu, "34");
        at("N12", "shop=jewelry", "Korumuotoilustudio Aito Helsinki", fredrikinkatu, "45");
        area("W13", "place=square", 25, "fi", "Fredrikintori", 24.95, 60.165);
        at("N14", "railway=station", "Helsinki", street("W15", "Kaivokatu", helsinki, .003), "1");
        at("N17", "building=yes", "", street("W16", "Lönnrotinkatu", helsinki, .005), "27");
        street("W18", "Lönnrotin puistikko", helsinki, .007);

        Place monaco = area("R2", "boundary=administrative", 16, "mc", "Monaco", 7.42, 43.73);
        area("R20", "boundary=administrative", 22, "mc", "Jardin Exotique", 7.421, 43.731);
        street("W21", "Boulevard du Jardin Exotique", monaco, .001);
        street("W22", "Boulevard d'Italie", monaco, .002);
        street("W23", "Boulevard du Larvotto", monaco, .003);
        area("W24", "place=square", 25, "mc", "Place d'Armes", 7.423, 43.733);
        at("N25", "shop=mobile_phone", "Monaco Telecom", street("W26", "Rue du Gabian", monaco, .004), "9");
        at("N27", "leisure=park", "Parc", street("W28", "Rue de la Source", monaco, .006), "");

        Place fgura = area("R3", "boundary=administrative", 16, "mt", "Fgura", 14.52, 35.87);
        street("W30", "Triq Il - Majjistral", fgura, .001);
        at("N31", "building=yes", "", street("W32", "Triq il-Kampanella", fgura, .002), "219");
        street("W33", "Rue de Laeken - Lakensestraat", fgura, .003);
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
                "Fredrikinkatu 9818, Helsinki | W10",
                "9818 Fredrikinkatu, Helsinki | W10",
                "Helsinki, Fredrikinkatu 9818 | W10",
                "Fredrikinkatu 9818, 00120 Helsinki | W10",
                "Boulevard du Jardin Exotique 9848, Monaco | W21",
                "9848 Boulevard du Jardin Exotique, Monaco | W21",
                "Place d'Armes 9832, Monaco | W24",
                "Rue de la Source 9856, Monaco | W28"
            })
    void the_street_stands_for_a_house_that_the_map_lacks(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Lönnrotin 27, Helsinki | N17", "Lonnrotin 27 Helsinki | N17", "Triq il-Kamp 219, Fgura | N31"})
    void a_house_on_a_street_that_is_cut_short_comes_before_another_wording(String query, String ref)
            throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @Test
    void half_a_name_is_a_name_where_both_halves_are() throws IOException {
        assertThat(refs(world, "Lakensestraat, Fgura")).startsWith("W33");
        assertThat(refs(world, "Triq il, Fgura")).doesNotContain("W33");
        assertThat(refs(world, "Triq il-Majjistral, Fgura")).startsWith("W30");
    }
}
