// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Postcodes and post boxes as people of many countries write them. */
class PostcodeQueriesTest {

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
                        .formatted(lon - .02, lat - .02, lon + .02, lat + .02))
                .importance(.5)
                .place());
    }

    /** A postcode with a street in a town, and houses 5 and 12 on it; the street's ref is W and the id, a house's N, the id and the number. */
    private static void quarter(Place town, String postcode, String street, double east) {
        double lon = town.location().centroid().lon() + east;
        double lat = town.location().centroid().lat() + east;
        String country = town.countryCode().orElseThrow();
        kept(Sketch.of(id(), "", "place=postcode")
                .ranks(21, 5)
                .country(country)
                .names("ref", postcode)
                .postcode(postcode)
                .on(town)
                .importance(.1)
                .at("POINT (%s %s)".formatted(lon, lat))
                .place());
        Place road = kept(Sketch.of(id(), "W" + id(), "highway=residential")
                .ranks(26, 26)
                .country(country)
                .name(street)
                .postcode(postcode)
                .in(town)
                .at("LINESTRING (%1$s %2$s, %3$s %2$s)".formatted(lon, lat, lon + .002))
                .place());
        for (String number : List.of("5", "12")) {
            kept(Sketch.of(id(), "N" + id(), "building=yes")
                    .country(country)
                    .number(number)
                    .postcode(postcode)
                    .on(road)
                    .at("POINT (%s %s)".formatted(lon, lat))
                    .place());
        }
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place leeds = town("gb", "Leeds", -1.55, 53.8);
        quarter(leeds, "LS1 4DY", "Basinghall Street", 0);
        quarter(leeds, "LS6 3AA", "Otley Road", .01);
        Place wiesbaden = town("de", "Wiesbaden", 8.24, 50.08);
        quarter(wiesbaden, "65183", "Taunusstraße", 0);
        quarter(wiesbaden, "65187", "Biebricher Allee", .01);
        quarter(town("de", "Dresden", 13.74, 51.05), "01067", "Ostra-Allee", 0);
        Place amsterdam = town("nl", "Amsterdam", 4.9, 52.37);
        quarter(amsterdam, "1011 AB", "Zeedijk", 0);
        quarter(amsterdam, "1016 GV", "Herengracht", .01);
        Place dublin = town("ie", "Dublin", -6.26, 53.35);
        quarter(dublin, "D02 AF30", "Baggot Street", 0);
        quarter(dublin, "D08 X7F1", "Thomas Street", .01);
        Place lisbon = town("pt", "Lisboa", -9.14, 38.72);
        quarter(lisbon, "1100-148", "Rua Augusta", 0);
        quarter(lisbon, "1200-086", "Rua da Rosa", .01);
        quarter(town("jp", "千代田区", 139.75, 35.69), "100-0001", "内堀通り", 0);
        quarter(town("fr", "Manosque", 5.79, 43.83), "04100", "Rue du Soubeyran", 0);
        quarter(town("us", "Boston", -71.06, 42.36), "02108", "Beacon Street", 0);
        quarter(town("it", "Roma", 12.48, 41.89), "00118", "Via Appia", 0);
        quarter(town("ca", "Ottawa", -75.7, 45.42), "K1A 0B1", "Wellington Street", 0);
        quarter(town("lv", "Rīga", 24.1, 56.95), "LV-1050", "Kaļķu iela", 0);
        quarter(town("se", "Stockholm", 18.07, 59.33), "111 22", "Vasagatan", 0);
        quarter(town("br", "São Paulo", -46.63, -23.55), "01310-100", "Avenida Paulista", 0);
        Place vaduz = town("li", "Vaduz", 9.52, 47.14);
        quarter(vaduz, "9490", "Städtle", 0);
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        PLACES.clear();
        world.close();
    }

    private static String first(String query) throws IOException {
        List<Result> results = SmallCountry.search(world, query, Filter.NONE);
        return results.isEmpty() ? "nothing" : first(results);
    }

    /** "postcode LS1 4DY", "Leeds", "Otley Road", "5 Otley Road". */
    private static String first(List<Result> results) {
        Place place = results.getFirst().place();
        if (place.category().isPostcode()) {
            return "postcode " + place.names().get("ref");
        }
        List<String> named = List.of(SmallCountry.named(results.getFirst()).split(", "));
        return place.housenumber().isPresent() ? named.get(0) + " " + named.get(1) : named.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LS1 4DY Leeds                    | postcode LS1 4DY",
                "Leeds LS6 3AA                    | postcode LS6 3AA",
                "LS6 3AA, Leeds                   | postcode LS6 3AA",
                "leeds, ls63aa                    | postcode LS6 3AA",
                "65187 Wiesbaden                  | postcode 65187",
                "Wiesbaden 65183                  | postcode 65183",
                "D-65183 Wiesbaden                | postcode 65183",
                "65183 Wiesbaden, Deutschland     | postcode 65183",
                "9490 Vaduz                       | postcode 9490",
                "Vaduz 9490                       | postcode 9490",
                "FL-9490 Vaduz                    | postcode 9490",
                "1016GV Amsterdam                 | postcode 1016 GV",
                "Amsterdam, 1016 GV               | postcode 1016 GV",
                "D08 X7F1 Dublin                  | postcode D08 X7F1",
                "1200-086 Lisboa                  | postcode 1200-086",
                "Ottawa K1A 0B1                   | postcode K1A 0B1",
                "111 22 Stockholm                 | postcode 111 22",
                "01310-100 São Paulo              | postcode 01310-100",
                "Boston 02108                     | postcode 02108",
                "65999 Wiesbaden                  | Wiesbaden",
                "Wiesbaden                        | Wiesbaden",
                "LS6 9ZZ Leeds                    | Leeds",
            })
    void a_postcode_and_its_town_mean_the_postcode(String query, String expected) throws IOException {
        assertThat(first(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LS1 4DY      | postcode LS1 4DY",
                "ls14dy       | postcode LS1 4DY",
                "1011 AB      | postcode 1011 AB",
                "1011ab       | postcode 1011 AB",
                "D02 AF30     | postcode D02 AF30",
                "d02af30      | postcode D02 AF30",
                "1100-148     | postcode 1100-148",
                "1100148      | postcode 1100-148",
                "1100 148     | postcode 1100-148",
                "100-0001     | postcode 100-0001",
                "1000001      | postcode 100-0001",
                "〒100-0001   | postcode 100-0001",
                "１００−０００１ | postcode 100-0001",
                "K1A0B1       | postcode K1A 0B1",
                "LV-1050      | postcode LV-1050",
                "11122        | postcode 111 22",
                "FL-9490      | postcode 9490",
                "FL9490       | postcode 9490",
                "LI-9490      | postcode 9490",
                "PLZ 9490     | postcode 9490",
                "D-01067      | postcode 01067",
                "D 01067      | postcode 01067",
            })
    void a_whole_postcode_is_read_with_blanks_and_without(String query, String expected) throws IOException {
        assertThat(first(query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1067 Dresden                         | postcode 01067",
                "Ostra-Allee 12, 1067 Dresden         | 12 Ostra-Allee",
                "12 rue du Soubeyran, 4100 Manosque   | 12 Rue du Soubeyran",
                "4100 Manosque                        | postcode 04100",
                "12 Beacon Street, Boston 2108        | 12 Beacon Street",
                "Via Appia 5, 118 Roma                | 5 Via Appia",
                "Avenida Paulista 12, 1310-100        | 12 Avenida Paulista",
            })
    void zeros_that_a_spreadsheet_has_cut_are_not_missed(String query, String expected) throws IOException {
        assertThat(first(query)).isEqualTo(expected);
        assertThat(SmallCountry.search(world, query, Filter.NONE).getFirst().confidence())
                .isGreaterThan(.9);
    }

    @Test
    void zeros_are_not_missed_in_the_field_of_the_postcode() throws IOException {
        assertThat(structured(world, "STREET", "12 Ostra-Allee", "POSTALCODE", "1067"))
                .isEqualTo(structured(world, "STREET", "12 Ostra-Allee", "POSTALCODE", "01067"))
                .isNotEmpty();
        assertThat(structured(world, "STREET", "5 Via Appia", "POSTALCODE", "118"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 Otley Road, LS6 3AA                | 5 Otley Road",
                "5 Otley Road, LS6                    | 5 Otley Road",
                "5 Otley Road, Leeds LS6 9ZZ          | 5 Otley Road",
                "Zeedijk 5, 1011 Amsterdam            | 5 Zeedijk",
                "Zeedijk 5, 1011 ZZ Amsterdam         | 5 Zeedijk",
                "Rua Augusta 5, 1100 Lisboa           | 5 Rua Augusta",
                "5 Baggot Street, Dublin, D02         | 5 Baggot Street",
                "5 Beacon Street, Boston 02108-1234   | 5 Beacon Street",
                "Kaļķu iela 5, Rīga, 1050             | 5 Kaļķu iela",
                "Kaļķu iela 5, Rīga, LV-1050          | 5 Kaļķu iela",
                "Taunusstraße 5, D-65183 Wiesbaden    | 5 Taunusstraße",
                "Taunusstraße 5, D 65183 Wiesbaden    | 5 Taunusstraße",
                "Städtle 5, FL-9490 Vaduz             | 5 Städtle",
            })
    void a_part_of_a_postcode_fits_as_well(String query, String expected) throws IOException {
        assertThat(first(query)).isEqualTo(expected);
        assertThat(SmallCountry.search(world, query, Filter.NONE).getFirst().confidence())
                .isGreaterThan(.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Postfach 123, 9490 Vaduz                 | postcode 9490",
                "Postfach 12 34, FL-9490 Vaduz            | postcode 9490",
                "Postfach 5, Vaduz                        | Vaduz",
                "Muster AG, Postfach 5, 9490 Vaduz        | postcode 9490",
                "Städtle 12, Postfach 5, 9490 Vaduz       | 12 Städtle",
                "P.O. Box 12, Boston 02108                | postcode 02108",
                "PO Box 12345, Boston                     | Boston",
                "BP 45, 04100 Manosque                    | postcode 04100",
                "BP 45, 04100 Manosque CEDEX              | postcode 04100",
                "Postbus 5, 1011 AB Amsterdam             | postcode 1011 AB",
                "Apartado 12, 1100-148 Lisboa             | postcode 1100-148",
                "Casella postale 5, 00118 Roma            | postcode 00118",
                "Box 12, 111 22 Stockholm                 | postcode 111 22",
                "Caixa Postal 5, 01310-100 São Paulo      | postcode 01310-100",
            })
    void a_post_box_gives_the_postcode_or_the_town(String query, String expected) throws IOException {
        assertThat(first(query)).isEqualTo(expected);
    }
}
