// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Point;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** The text of an answer: its name, display name, address parts and box; place-model.md 5.1 to 5.7. */
class AddressesTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 1 |    |    |    |    |    | 2 |
                    |   | 11 |    |    |    | 12 |   |
                    |   |    | 20 | 21 | 22 |    |   |
                    |   |    | 30 | 31 | 32 | 33 |   |
                    |   |    | 34 | 35 | 36 | 37 |   |
                    |   | 14 |    |    |    | 13 |   |
                    | 4 |    |    |    |    |    | 3 |""", new Point(9.52, 47.15), 0.001)
            .way("W1", "1,2,3,4,1")
            .way("W2", "11,12,13,14,11")
            .relation(
                    "R1 type=boundary boundary=administrative admin_level=6 name=Outershire ISO3166-2=LI-99",
                    "W1@outer")
            .relation("R2 type=boundary boundary=administrative admin_level=8 name=Innerham", "W2@outer")
            .way("W20 highway=residential name=Nickway name:fr='Rue Nick' addr:postcode=9490", "20,21,22")
            .node("N30 addr:housenumber=31a addr:street=Nickway")
            .node("N31 addr:streetnumber=7 addr:conscriptionnumber=400 addr:street=Nickway")
            .node("N32 amenity=clinic ref=201 addr:housename=Theresienheim addr:housenumber=53 addr:street=Nickway")
            .node("N33 addr:housename=Solitude addr:street=Nickway")
            .node("N34 shop=bakery name=Crumbs brand=Loaf official_name='Crumbs Limited' alt_name=Bits")
            .node("N35 shop=books alt_name=Pages")
            .node("N36 shop=toys brand=Bricks short_name=B")
            .node("N37 amenity=pub name=Outershire")
            .imported();

    @Test
    void a_house_reads_number_street_place_area_postcode_country() {
        WORLD.lookup("N30")
                .named("31a, Nickway, Innerham, Outershire, 9490, Liechtenstein")
                .hasAddress(
                        "house_number=31a",
                        "road=Nickway",
                        "city=Innerham",
                        "county=Outershire",
                        "ISO3166-2-lvl6=LI-99",
                        "postcode=9490",
                        "country=Liechtenstein",
                        "country_code=li");
    }

    @Test
    void a_street_number_goes_before_a_conscription_number() {
        WORLD.lookup("N31").named("7, Nickway");
    }

    @Test
    void a_reference_is_shown_before_a_house_name_and_the_number_follows() {
        WORLD.lookup("N32").named("201, 53, Nickway");
    }

    @Test
    void a_house_name_is_shown_when_there_is_no_other_name() {
        WORLD.lookup("N33").named("Solitude, Nickway");
    }

    @ParameterizedTest
    @CsvSource({"N34, Crumbs", "N35, Pages", "N36, Bricks"})
    void the_name_is_shown_before_brand_and_official_name_and_other_names_only_alone(String ref, String name) {
        WORLD.lookup(ref).named(name + ", Nickway");
    }

    @Test
    void a_name_is_shown_in_the_readers_language() {
        WORLD.inLanguages("fr-CH", "fr").lookup("W20").named("Rue Nick, Innerham");
    }

    @Test
    void only_neighbouring_repeats_are_dropped() {
        WORLD.lookup("N37").named("Outershire, Nickway, Innerham, Outershire, 9490, Liechtenstein");
    }

    @Test
    void a_poi_stands_under_its_key_and_a_street_under_road() {
        WORLD.lookup("N34")
                .hasAddress(
                        "shop=Crumbs",
                        "road=Nickway",
                        "city=Innerham",
                        "county=Outershire",
                        "ISO3166-2-lvl6=LI-99",
                        "postcode=9490",
                        "country=Liechtenstein",
                        "country_code=li");
    }

    @Test
    void a_line_has_its_own_box_and_a_point_that_of_its_kind() {
        WORLD.lookup("W20").hasBox(new Box(9.522, 47.148, 9.524, 47.148));
        WORLD.lookup("N34").hasBox(new Box(9.52195, 47.14595, 9.52205, 47.14605));
    }

    /** A row of boundaries side by side, R3 to R12 of the levels 3 to 12. */
    private static final ImportedWorld LEVELS = levels();

    private static ImportedWorld levels() {
        var world = World.grid("""
                | 3  | 4  | 5  | 6  | 7  | 8  | 9  | 10 | 11 | 12 | 13 |
                | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 |""", new Point(9.52, 47.15), 0.001);
        for (int level = 3; level <= 12; level++) {
            world.way("W" + level, "%1$d,%2$d,%4$d,%3$d,%1$d".formatted(level, level + 1, level + 20, level + 21));
            String tags = "type=boundary boundary=administrative admin_level=%1$d name=Area%1$d".formatted(level);
            world.relation("R%d %s".formatted(level, tags), "W%d@outer".formatted(level));
        }
        return world.imported();
    }

    @ParameterizedTest
    @CsvSource({
        "3, region",
        "4, state",
        "5, state_district",
        "6, county",
        "7, municipality",
        "8, city",
        "9, city_district",
        "10, suburb",
        "11, neighbourhood",
        "12, city_block"
    })
    void a_boundary_is_called_by_its_rank(int level, String label) {
        LEVELS.lookup("R" + level)
                .hasAddress("%s=Area%d".formatted(label, level), "country=Liechtenstein", "country_code=li");
    }

    @Test
    void of_two_places_of_a_rank_the_tagged_one_is_shown() {
        var world = World.grid("""
                        | 5 |   | 20 | 21 | 22 |    |   | 6 |
                        |   |   |    | 30 |    | 31 |   |   |""")
                .node("N5 place=hamlet name=Westham")
                .node("N6 place=hamlet name=Eastham")
                .way("W20 highway=residential name=Nickway", "20,21,22")
                .node("N30 addr:housenumber=3 addr:street=Nickway")
                .node("N31 addr:housenumber=4 addr:street=Nickway addr:hamlet=Eastham")
                .imported();
        world.lookup("N30").named("3, Nickway, Westham");
        world.lookup("N31").named("4, Nickway, Eastham");
    }
}
