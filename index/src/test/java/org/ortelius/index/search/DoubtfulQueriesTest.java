// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;

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
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;

/** Queries that fit more than one place, or none in full. */
class DoubtfulQueriesTest {

    private static final Place TOWN = Sketch.of(1, "R1", "boundary=administrative")
            .ranks(16, 16)
            .name("Monaco")
            .place();
    private static final Place PORTIER = street(10, "Rue du Portier");
    private static final Place MILLO = street(11, "Rue de Millo");
    private static final Place KASERNE = street(12, "Kaserngatan");
    private static final Place ALEXANDER = street(13, "Alexanderstrasse");
    private static final Place LONG_WITHOUT_HOUSES = street(14, "Corniche");
    private static final Place CORNICHE = street(15, "Corniche");
    private static final Place RENAMED = Sketch.of(16, "W16", "highway=residential")
            .ranks(26, 26)
            .names("name", "Uusikatu", "old_name", "Kaisankuja")
            .in(TOWN)
            .place();
    private static final Place NAMESAKE = street(17, "Kaisankuja");
    private static final Place PASTURE = street(18, "Triq il-Kahli");
    private static final Place BARRED = street(19, "Triq il-Kaħli");
    private static final Place SUISSE = street(20, "Boulevard de Suisse");
    private static final Place MOULINS = street(21, "Boulevard des Moulins");

    private static final Place RINGEN = street(22, "Ringen");
    private static final Place RINGEN_OF_UTBY = street(23, "Ringen");

    private static final Place RAINIER = street(24, "Boulevard Rainier III");
    private static final Place UNIVERSITY = street(25, "Yliopistonkatu");

    private static Geocoder town;

    private static Place street(long id, String name) {
        return Sketch.of(id, "W" + id, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .in(TOWN)
                .place();
    }

    private static Place house(long id, Place street, String number) {
        return Sketch.of(id, "N" + id, "place=house").number(number).on(street).place();
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        List<Place> places = List.of(
                TOWN,
                PORTIER,
                MILLO,
                KASERNE,
                ALEXANDER,
                LONG_WITHOUT_HOUSES,
                CORNICHE,
                RENAMED,
                NAMESAKE,
                PASTURE,
                BARRED,
                SUISSE,
                MOULINS,
                RINGEN,
                RINGEN_OF_UTBY,
                RAINIER,
                UNIVERSITY,
                house(114, RAINIER, "2"),
                house(115, UNIVERSITY, "3"),
                Sketch.of(116, "N116", "amenity=university")
                        .name("Yliopisto")
                        .address("housenumber", "12", "street", "Kaserngatan")
                        .on(KASERNE)
                        .place(),
                Sketch.of(117, "N117", "amenity=place_of_worship")
                        .name("Saint-Charles")
                        .address("housenumber", "20", "street", "Avenue Saint-Charles")
                        .on(PORTIER)
                        .place(),
                Sketch.of(118, "N118", "place=house")
                        .address("housenumber", "20", "street", "Rue du Portier")
                        .on(PORTIER)
                        .place(),
                Sketch.of(112, "N112", "place=house")
                        .address("housenumber", "5", "city", "Utby")
                        .on(RINGEN_OF_UTBY)
                        .place(),
                Sketch.of(113, "N113", "highway=bus_stop")
                        .name("Ringen")
                        .on(RINGEN)
                        .importance(.1)
                        .place(),
                house(100, PORTIER, "7"),
                house(101, PORTIER, "3"),
                house(102, MILLO, "7"),
                Sketch.of(103, "N103", "place=house")
                        .address("housenumber", "5", "city", "Abroad")
                        .on(KASERNE)
                        .place(),
                house(104, ALEXANDER, "5"),
                Sketch.of(105, "N105", "historic=memorial")
                        .name("Alexander I")
                        .on(PORTIER)
                        .place(),
                Sketch.of(106, "N106", "public_transport=platform")
                        .names("ref", "3")
                        .on(PORTIER)
                        .place(),
                house(107, CORNICHE, "2"),
                Sketch.of(108, "N108", "shop=books")
                        .name("Picapeira")
                        .address("housenumber", "9", "street", "Chemin Rousse")
                        .on(MILLO)
                        .place(),
                house(109, PORTIER, "129"),
                house(110, SUISSE, "27"),
                house(111, MOULINS, "27"));
        town = SmallCountry.built(folder, places, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rue du Po 7, Monaco  | N100
        Rue du P 7, Monaco   | N100
        rue du po 7 monaco   | N100
        Monaco, Rue de M 7   | N102
        Boulevard des 27     | N111
        Boulevard de S 27    | N110
        Alexander 5, Monaco  | N104
        Boulevard Rain 2, Monaco | N114
        Yliopisto 3, Monaco  | N115
        """)
    void a_name_may_be_cut_short_anywhere(String query, String expected) throws IOException {
        assertThat(refs(town, query)).startsWith(expected);
    }

    @Test
    void a_misspelt_street_is_good_enough_when_its_house_explains_the_town() throws IOException {
        assertThat(refs(town, "Kasrngatan 5, Abroad")).startsWith("N103");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rue du Portier 7, flat 3, Monaco        | N100
        Rue du Portier 7, Apartment 3, Monaco   | N100
        flat 3, 7 Rue du Portier, Monaco        | N100
        Block 3, Rue du Portier 7, Monaco       | N100
        Apartment 3, Rue du Portier, Monaco     | N101
        Rue du Portier 129 L-Monaco             | N109
        """)
    void the_number_of_a_flat_is_no_house_number_beside_another(String query, String expected) throws IOException {
        assertThat(refs(town, query)).startsWith(expected);
    }

    @Test
    void a_platform_called_by_a_number_is_not_the_house_at_it() throws IOException {
        assertThat(refs(town, "Rue du Portier 3, Monaco")).startsWith("N101");
    }

    @Test
    void of_the_parts_of_a_street_without_the_number_one_with_houses_comes_first() throws IOException {
        assertThat(refs(town, "Corniche 99, Monaco")).startsWith("W15");
        assertThat(refs(town, "Corniche, Monaco")).startsWith("W14");
    }

    @Test
    void a_shop_is_found_by_the_street_that_it_is_tagged_with() throws IOException {
        assertThat(refs(town, "Chemin Rousse 9, Monaco")).startsWith("N108");
        assertThat(refs(town, "Picapeira")).startsWith("N108");
    }

    @Test
    void what_is_called_so_comes_before_what_was_called_so() throws IOException {
        assertThat(refs(town, "Kaisankuja, Monaco")).containsExactly("W17", "W16");
        assertThat(refs(town, "Kaisankujja, Monaco")).startsWith("W17");
    }

    @Test
    void letters_count_as_typed_between_namesakes() throws IOException {
        assertThat(refs(town, "Triq il-Kahli, Monaco")).startsWith("W18");
        assertThat(refs(town, "triq il-kaħli, monaco")).startsWith("W19");
    }

    @Test
    void a_house_vouches_for_the_town_of_its_street_where_the_number_is_missing() throws IOException {
        assertThat(refs(town, "Ringen 5, Utby")).startsWith("N112");
        assertThat(refs(town, "Ringen 98, Utby")).startsWith("W23");
    }

    @Test
    void of_two_houses_that_comes_first_which_is_tagged_with_the_street() throws IOException {
        assertThat(refs(town, "Rue du Portier 20, Monaco")).startsWith("N118", "N117");
        assertThat(refs(town, "20 avenue saint charles")).startsWith("N117");
    }

    @Test
    void a_street_stands_for_its_missing_house_and_a_bus_stop_does_not() throws IOException {
        assertThat(refs(town, "Ringen, Monaco")).startsWith("N113");
        assertThat(refs(town, "Ringen 98, Monaco").getFirst()).startsWith("W");
    }
}
