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

/** House numbers, and numbers in names, as people of many countries write them. */
class NumberQueriesTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place town(String name) {
        return kept(Sketch.of(id(), "R" + id(), "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .name(name)
                .at("POINT (9.52 47.1)")
                .importance(.5)
                .place());
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place kept(Place place) {
        PLACES.add(place);
        return place;
    }

    /** A street with houses, whose refs are W and the number of the street, a dash left out, and the place of the number. */
    private static void street(Place town, int ref, String name, String... numbers) {
        Place street = kept(Sketch.of(id(), "W" + ref, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .in(town)
                .at("LINESTRING (9.52 47.1%1$s, 9.521 47.1%1$s)".formatted(ref))
                .place());
        for (int i = 0; i < numbers.length; i++) {
            kept(Sketch.of(id(), "N" + (ref * 100 + i), "building=yes")
                    .number(numbers[i])
                    .on(street)
                    .at("POINT (9.5%s 47.1%s)".formatted(20 + i, ref))
                    .place());
        }
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place town = town("Neustadt");
        street(town, 10, "Städtle", "3", "14", "16", "24-28", "28", "2;4;6");
        street(town, 11, "Вокзальная улица", "18", "18 к2", "18 с1", "20 соор1", "7 литА");
        street(town, 12, "Calea Moșilor", "44", "71");
        street(town, 13, "解放路", "58号", "56");
        street(town, 14, "테헤란로", "152", "3");
        street(town, 15, "Đường Lê Lợi", "12");
        street(town, 16, "Atatürk Caddesi", "5", "3");
        street(town, 17, "Rue Clovis", "1", "3", "35 bis", "9ter", "9");
        street(town, 20, "2nd Avenue", "40", "23");
        street(town, 21, "Second Street", "40", "42");
        street(town, 22, "West 59th Street", "30");
        street(town, 23, "15th Avenue", "12");
        street(town, 24, "Rue du Huit Mai 1945", "19");
        street(town, 25, "Rue du 11 Novembre 1918", "6");
        street(town, 26, "Via XX Settembre", "4", "20");
        street(town, 27, "Rua Quinze de Novembro", "275");
        street(town, 28, "Rue des 32 Marronniers", "43");
        street(town, 29, "Boulevard Henri 1er", "35");
        street(town, 30, "Trzeciego Maja", "8");
        street(town, 31, "Улица 8 Марта", "10");
        street(town, 32, "Calle Dos de Mayo", "7");
        street(town, 33, "Zweite Allee", "5");
        street(town, 34, "County Road 40", "1");
        blocks(town);
        postcodes(town);
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    /** Block 4 of two chome, and block 5 of one. */
    private static void blocks(Place town) {
        for (int i = 0; i < 2; i++) {
            String name = List.of("栄町一丁目", "栄町三丁目").get(i);
            Place chome = kept(Sketch.of(id(), "N" + (5000 + i), "place=neighbourhood")
                    .ranks(24, 24)
                    .name(name)
                    .in(town)
                    .at("POINT (9.53 47.16)")
                    .place());
            for (int block = 4; block < 6; block++) {
                kept(Sketch.of(id(), "W" + (5000 + 10 * i + block), "building=yes")
                        .address("block_number", "" + block, "housenumber", "7", "neighbourhood", name)
                        .on(town)
                        .in(chome)
                        .at("POINT (9.53%s 47.16%s)".formatted(i, block))
                        .place());
            }
        }
    }

    private static void postcodes(Place town) {
        for (int i = 0; i < 2; i++) {
            String code = List.of("2312KP", "2312GP").get(i);
            Place street = kept(Sketch.of(id(), "W" + (40 + i), "highway=residential")
                    .ranks(26, 26)
                    .name(List.of("Hooigracht", "Lange Mare").get(i))
                    .in(town)
                    .postcode(code)
                    .at("LINESTRING (9.54 47.18, 9.541 47.18)")
                    .place());
            kept(Sketch.of(id(), "N" + (4000 + 100 * i), "building=yes")
                    .number("14")
                    .on(street)
                    .postcode(code)
                    .at("POINT (9.54 47.18)")
                    .place());
        }
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    private static void isFound(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Städtle3, Neustadt|N1000",
                "Staedtle14|N1001",
                "Stadtle3 Neustadt|N1000",
                "解放路58号|N1300",
                "解放路56号|N1301",
                "解放路 58|N1300",
                "解放路56|N1301",
                "테헤란로152|N1400",
                "테헤란로 152번지|N1400",
            })
    void a_number_may_follow_its_street_without_a_blank(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Städtle Nr. 14, Neustadt|N1001",
                "Städtle č.p. 14, Neustadt|N1001",
                "Số 12 Đường Lê Lợi, Neustadt|N1500",
                "Atatürk Caddesi No:5, Neustadt|N1600",
                "Rue Clovis n° 3, Neustadt|N1701",
                "Calle Dos de Mayo, nº 7, Neustadt|N3200",
                "Вокзальная улица, д. 18|N1100",
                "Вокзальная улица, дом 18, Neustadt|N1100",
            })
    void a_word_may_say_that_a_number_follows(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Вокзальная улица 18 корпус 2|N1101",
                "Вокзальная улица, д. 18, корп. 2|N1101",
                "Вокзальная улица 18к2|N1101",
                "Вокзальная улица 18 стр. 1|N1102",
                "Вокзальная улица 18 строение 1|N1102",
                "Вокзальная улица 20 сооружение 1|N1103",
                "Вокзальная улица 7 литера А|N1104",
                "Вокзальная улица 18|N1100",
                "Вокзальная улица 18 корпус 2, кв. 5|N1101",
                "Вокзальная улица 18, под. 2, этаж 3, кв. 20|N1100",
            })
    void a_building_of_a_plot_is_part_of_the_number(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Calea Moșilor nr. 44, bl. V3, sc. 2, et. 4, ap. 71, sector 3, Neustadt|N1200",
                "Calea Moșilor, 44, Ap:71, Et:4, Sc:2, Bl:V3, Neustadt|N1200",
                "Atatürk Caddesi No:5 D:3 Neustadt|N1600",
                "Atatürk Caddesi No 5 Kat 3 Daire 12, Neustadt|N1600",
                "테헤란로 152, 3층|N1400",
                "Städtle 14, Stiege 3, Top 12, Neustadt|N1001",
            })
    void block_stairs_floor_and_flat_are_no_house(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24-28 Städtle|N1003",
                "24 - 28 Städtle|N1003",
                "24 – 28 Städtle, Neustadt|N1003",
                "24 à 28 Städtle|N1003",
                "Städtle 24 bis 28|N1003",
                "1-3 rue Clovis|N1700",
                "Rue Clovis 1-3, Neustadt|N1700",
                "Städtle 2-6|N1005",
                "28 Städtle|N1004",
                "2/3 rue Clovis|N1701",
            })
    void a_range_is_one_house_or_begins_at_one(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Städtle 14b|N1001",
                "Städtle 14 b|N1001",
                "16A Städtle, Neustadt|N1002",
                "35bis rue Clovis|N1702",
                "35 bis rue Clovis|N1702",
                "9 ter rue Clovis|N1703",
                "9 rue Clovis|N1704",
                "3 bis rue Clovis|N1701",
                "Städtle 99b, Neustadt|W10",
            })
    void a_letter_that_the_map_lacks_is_left_out(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23 Second Avenue, Neustadt|N2001",
                "23 2 Ave, Neustadt|N2001",
                "42 2nd Street, Neustadt|N2101",
                "40 Second Street, Neustadt|N2100",
                "40 2nd Avenue, Neustadt|N2000",
                "30 W 59 St, Neustadt|N2200",
                "30 West Fifty-Ninth Street, Neustadt|N2200",
                "12 Fifteenth Avenue, Neustadt|N2300",
                "19 rue du 8 mai 1945, Neustadt|N2400",
                "19 rue du 8 mai, Neustadt|N2400",
                "6 rue du 11 novembre, Neustadt|N2500",
                "6 rue du onze novembre, Neustadt|N2500",
                "Via Venti Settembre 4|N2600",
                "Via 20 Settembre 4, Neustadt|N2600",
                "Rua 15 de Novembro, 275|N2700",
                "43 rue des trente-deux marronniers|N2800",
                "35 bd Henri Ier, Neustadt|N2900",
                "ul. 3-go Maja 8, Neustadt|N3000",
                "ul. 3 Maja 8, Neustadt|N3000",
                "улица Восьмого Марта 10|N3100",
                "Calle 2 de Mayo 7|N3200",
                "2. Allee 5, Neustadt|N3300",
            })
    void a_number_in_a_name_may_be_written_otherwise(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "栄町3丁目|N5001",
                "栄町三丁目|N5001",
                "栄町一丁目|N5000",
                "栄町三丁目4-7|W5014",
                "栄町3丁目5番7号|W5015",
                "栄町1丁目4-7|W5004",
                "栄町一丁目5番7|W5005",
            })
    void in_japan_chome_block_and_number_are_the_address(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2312KP 14|N4000", "2312 GP 14|N4100", "2312KP-14|N4000", "14, 2312 GP|N4100"})
    void a_postcode_with_letters_and_a_number_are_an_address(String query, String ref) throws IOException {
        isFound(query, ref);
    }

    @Test
    void a_number_alone_is_enough_beside_such_a_postcode() throws IOException {
        assertThat(structured(world, "STREET", "14", "POSTALCODE", "2312GP")).startsWith("N4100");
    }

    @Test
    void another_number_is_another_street() throws IOException {
        assertThat(refs(world, "19 rue du 9 mai, Neustadt")).doesNotContain("N2400", "W24");
        assertThat(refs(world, "County Road 68, Neustadt")).doesNotContain("W34");
    }
}
