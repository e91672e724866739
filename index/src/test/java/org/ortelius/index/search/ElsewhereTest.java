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
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest.Filter;

/**
 * What the words of an address are in the whole world, on a map of five towns without any region: Vaduz in Liechtenstein, Cullman and Hartselle in Alabama,
 * Papeete in French Polynesia, Vancouver in Canada. Each has two streets, the first with the houses 5 and 7, the second with a 5.
 */
class ElsewhereTest {

    private static Geocoder world;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        var places = new ArrayList<Place>();
        addTown(places, 100, "li", "Vaduz", "9490", 9.52, 47.14, "Dorfstrasse", "Paris-Allee");
        addTown(places, 200, "us", "Cullman", "35055", -86.84, 34.17, "Main Street", "Houston Street");
        addTown(places, 300, "pf", "Papeete", "98714", -149.566, -17.535, "Rue Foch", "Rue Cook");
        addTown(places, 400, "us", "Hartselle", "", -86.93, 34.44, "Main Street", "Sparkman Street");
        addTown(places, 500, "ca", "Vancouver", "V6H 1J4", -123.13, 49.26, "West 1st Avenue", "Robson Street");
        Place vaduz = places.getFirst();
        places.add(Sketch.of(110, "R110", "place=quarter")
                .ranks(22, 22)
                .country("li")
                .name("Ebenholz")
                .in(vaduz)
                .at("POLYGON ((9.52 47.141, 9.53 47.141, 9.53 47.15, 9.52 47.15, 9.52 47.141))")
                .place());
        places.add(Sketch.of(111, "W111", "place=square")
                .ranks(25, 25)
                .country("li")
                .name("Lindenplatz")
                .in(vaduz)
                .at("POLYGON ((9.515 47.135, 9.516 47.135, 9.516 47.136, 9.515 47.136, 9.515 47.135))")
                .place());
        places.add(poi(112, "Caffè Milano", places.get(1)));
        places.add(poi(113, "Houston", places.get(1)));
        places.add(poi(114, "Torggel", places.get(1)));
        places.add(poi(115, "Lindenplatz / Belgien", places.get(1)));
        world = SmallCountry.built(folder, places, List.of());
    }

    /** Town R…0, its two streets W…1 and W…2, houses 5 and 7 of the first N…3 and N…4, house 5 of the second N…5. */
    private static void addTown(
            List<Place> places,
            int id,
            String country,
            String name,
            String postcode,
            double lon,
            double lat,
            String first,
            String second) {
        Place town = Sketch.of(id, "R" + id, "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .country(country)
                .name(name)
                .at("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                        .formatted(lon - .02, lat - .02, lon + .02, lat + .02))
                .importance(.5)
                .place();
        Place street = street(id + 1, first, town, postcode, lon, lat);
        Place other = street(id + 2, second, town, postcode, lon, lat + .01);
        places.addAll(List.of(town, street, other));
        places.add(house(id + 3, "5", street, lon, lat));
        places.add(house(id + 4, "7", street, lon + .001, lat));
        places.add(house(id + 5, "5", other, lon, lat + .01));
    }

    private static Place street(int id, String name, Place town, String postcode, double lon, double lat) {
        Sketch street = Sketch.of(id, "W" + id, "highway=residential")
                .ranks(26, 26)
                .country(town.countryCode().orElseThrow())
                .name(name)
                .in(town)
                .at("LINESTRING (%s %s, %s %s)".formatted(lon, lat, lon + .01, lat));
        if (town.countryCode().orElseThrow().equals("us")) {
            street.address("county", "Cullman, AL");
        }
        return (postcode.isEmpty() ? street : street.postcode(postcode)).place();
    }

    private static Place house(int id, String number, Place street, double lon, double lat) {
        Sketch house = Sketch.of(id, "N" + id, "place=house")
                .number(number)
                .country(street.countryCode().orElseThrow())
                .on(street)
                .at("POINT (%s %s)".formatted(lon, lat));
        return street.postcode().map(house::postcode).orElse(house).place();
    }

    private static Place poi(int id, String name, Place street) {
        return Sketch.of(id, "N" + id, "amenity=cafe")
                .country("li")
                .name(name)
                .on(street)
                .at("POINT (9.52 47.1401)")
                .place();
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dorfstrasse 5, Berlin",
                "Dorfstrasse 5 Berlin",
                "Berlin, Dorfstrasse 5",
                "Dorfstrasse 5, 8001 Zürich",
                "Dorfstrasse 5, 8001 Zürich, Schweiz",
                "Dorfstrasse 5, 10115 Berlin, Deutschland",
                "DORFSTRASSE 5 80331 MUENCHEN",
                "Dorfstrasse 5, München",
                "Dorfstrasse 5, Munich",
                "Dorfstrasse 5, Paris",
                "Dorfstrasse 5, 75002 Paris",
                "Dorfstrasse, Frankfurt am Main",
                "Dorfstrasse 999, Berlin",
                "Dorfstrasse 5, Bayern",
                "Dorfstrasse 5, Ungarn",
                "Dorfstrasse, 10115",
                "5 Dorfstrasse, Houston, TX 77002",
                "5 Main Street, Houston",
                "5 Main Street, Houston, TX",
                "5 Main St Houston TX 77002",
                "5 Main Street, New York, NY 10001",
                "5 Main Street New York",
                "5 Main Street, TX 77002",
                "5 Main Street, California",
                "5 Main Street, Toronto, ON",
                "5 Main Street, Canada",
                "5 Rue Foch, Lyon",
                "5 Rue Foch, 69006 Lyon, France",
                "Rue Foch, Montréal",
                "Rue Foch 5, Bruxelles",
                "5 Sparkman Street, Washington",
                "5 Sparkman Street, Georgia",
                "5 Sparkman Street, New York, NY",
                "5 Sparkman Street 77002 Houston",
            })
    void what_is_elsewhere_in_the_world_is_no_street_here(String query) throws IOException {
        assertThat(search(world, query, Filter.NONE))
                .allSatisfy(
                        result -> assertThat(result.place().ranks().address()).isBetween(4, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ebenholz 5, 10115 Berlin",
                "Ebenholz, Berlin",
                "Im Ebenholz 14, 8001 Zürich",
                "5 Ebenholz, Houston, TX 77002",
                "Lindenplatz 3, 1010 Wien",
                "Lindenplatz, München",
                "3 Lindenplatz, New York, NY 10001",
                "Dorfstrasse 41, 20121 Milano",
                "Lindenplatz 1, 20121 Milano",
                "35 Dorfstrasse, Houston, TX 77002",
                "35 Lindenplatz, Houston, TX",
                "Torggel Ebenholz 4, 10115 Berlin",
                "55 Torggel Ebenholz, New York, NY 10001",
                "Torggel, Belgien"
            })
    void neither_a_part_of_a_town_nor_what_is_called_like_the_town_lies_there(String query) throws IOException {
        assertThat(refs(world, query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ebenholz, Vaduz                          | R110
        Oberweiler, Ebenholz                     | R110
        Berlin, Ebenholz                         | R110
        Lindenplatz 3, Vaduz                     | W111
        Lindenplatz 3, 1234 Vaduz                | W111
        Caffè Milano, Vaduz                      | N112
        Milano, 9490 Vaduz                       | N112
        Houston, Dorfstrasse                     | N113
        Lindenplatz / Belgien, Vaduz             | N115
        Lindenplatz / Belgien, Liechtenstein     | N115
        Torggel Ebenholz                         | N114
        """)
    void a_part_of_a_town_and_what_is_called_like_another_are_found(String query, String expected) throws IOException {
        assertThat(refs(world, query)).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Dorfstrasse 5, Vaduz                     | N103
        Dorfstrasse 5, 9490 Vaduz, Liechtenstein | N103
        Dorfstrasse 5, Oberweiler                | N103
        Dorfstrasse 5, 9490 Neustadt             | N103
        Dorfstrasse 5, Neustadt, Vaduz           | N103
        Dorfstrasse 5, 1234 Vaduz                | N103
        Dorfstrasse 5, Schaan                    | N103
        Dorfstrasse 7                            | N104
        Dorfstrasse 12345                        | W101
        Paris-Allee 5                            | N105
        Paris-Allee                              | W102
        Houston Street 5                         | N205
        Houston Street, Cullman                  | W202
        1900 West 1st Avenue, Vancouver, BC      | W501
        5 West 1st Avenue, Vancouver, BC         | N503
        Berlin                                   |
        """)
    void what_the_text_explains_otherwise_or_nobody_knows_contradicts_nothing(String query, String expected)
            throws IOException {
        assertThat(refs(world, query)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rue Co 5, Papeete                        | N305
        Rue F 7, Papeete                         | N304
        5 Sparkman Str, Hartselle                | N405
        """)
    void parts_of_a_name_that_is_cut_short_name_no_place_elsewhere(String query, String expected) throws IOException {
        assertThat(refs(world, query)).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5 Main Street, Cullman, AL 35055         | N203
        5 Main St, Cullman, AL 35055, USA        | N203
        5 MAIN ST CULLMAN AL 35055               | N203
        5 Main Street Cullman AL                 | N203
        5 Main Street, Cullman, Alabama          | N203
        5 Main Street, Cullman, Ala.             | N203
        5 Main Street, Cullman, AL, United States | N203
        5 Main Street, AL 35055                  | N203
        5 Main Street, Hartselle, AL             | N403
        5 Main Street, Hartselle, Alabama, USA   | N403
        5 Sparkman Street, Alabama               | N405
        5 Sparkman St, AL                        | N405
        5 Sparkman Street AL USA                 | N405
        7 Rue Foch, Papeete, France              | N304
        7 Rue Foch, 98714 Papeete, Polynésie française | N304
        """)
    void the_own_region_explains_itself_though_the_map_lacks_it(String query, String expected) throws IOException {
        assertThat(refs(world, query)).startsWith(expected);
        assertThat(search(world, query, Filter.NONE).getFirst().confidence()).isGreaterThan(.9);
    }

    @Test
    void fields_of_a_structured_query_say_the_same() throws IOException {
        assertThat(structured(world, "STREET", "5 Main Street", "CITY", "Cullman", "STATE", "AL"))
                .startsWith("N203");
        assertThat(structured(world, "STREET", "Dorfstrasse 5", "CITY", "Berlin"))
                .isEmpty();
        assertThat(structured(world, "STREET", "5 Main Street", "STATE", "TX")).isEmpty();
        assertThat(structured(world, "STREET", "5 Main Street", "POSTALCODE", "77002"))
                .isEmpty();
    }
}
