// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** The places in the address of a street, an area or a house; place-model.md 4.5 to 4.9, 4.13 and 5.5. */
class AddressLinesTest {

    /** Two communes side by side; the street 20-22 starts in the western one and leads far into the eastern one. */
    private static World twoCommunes() {
        return World.grid("""
                        | 1 |    |    | 2 |    |    |    |    | 3 |
                        |   | 20 | 30 |   | 31 | 21 |    | 22 |   |
                        | 6 |    |    | 5 |    |    |    |    | 4 |""", 0.0005)
                .way("W1", "2,3,4,5")
                .way("W2", "5,6,1,2")
                .way("W3", "2,5")
                .way("W20 highway=residential name=Nickway", "20,30,31,21,22")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Eastham", "W1@outer, W3@outer")
                .relation("R2 type=boundary boundary=administrative admin_level=8 name=Westham", "W2@outer, W3@outer");
    }

    @Test
    void a_line_does_not_stand_in_an_address_nor_does_a_place_without_a_name() {
        World.grid("""
                        | 1 |    |    | 2 |
                        |   | 20 | 22 |   |
                        | 4 |    |    | 3 |""")
                .way("W1 landuse=residential", "1,2,3,4,1")
                .way("W2 place=hamlet name=Longham", "1,2")
                .way("W20 highway=residential name=Nickway", "20,22")
                .imported()
                .place("W20")
                .hasAddress();
    }

    @Test
    void a_node_reaches_a_street_by_its_line_not_by_the_box_around_it() {
        World.grid("""
                        | 10 |  |  |  |   |
                        |    |  |  |  |   |
                        |    |  |  |  |   |
                        |    |  |  |  |   |
                        | 11 |  |  |  | 12 |
                        |    |  |  |  |   |""", 0.01)
                .node("N1 place=hamlet name=Cornerham", new Point(6.19, 49.75))
                .way("W10 highway=residential name=Nickway", "10,11,12")
                .imported()
                .place("W10")
                .hasAddress();
    }

    @Test
    void a_place_node_outside_the_boundary_is_passed_over_for_one_inside() {
        var world = twoCommunes()
                .way("W30 highway=residential name=Sideway", "20,30")
                .node("N31 place=hamlet name=Overham")
                .imported();
        world.place("W30").hasAddress("R2");
    }

    @Test
    void a_street_belongs_to_the_boundary_that_its_middle_lies_in() {
        twoCommunes().imported().place("W20").hasAddress("R1");
    }

    @Test
    void a_house_shows_the_boundary_that_it_lies_in_itself() {
        var world = twoCommunes()
                .node("N30 addr:housenumber=1 addr:street=Nickway")
                .node("N31 addr:housenumber=8 addr:street=Nickway")
                .imported();
        world.search("Nickway 1").first("N30").named("1, Nickway, Westham");
        world.search("Nickway 8").first("N31").named("8, Nickway, Eastham");
    }

    @Test
    void a_house_shows_the_boundary_that_it_is_tagged_with() {
        var world = twoCommunes()
                .node("N30 addr:housenumber=1 addr:street=Nickway addr:city=Eastham")
                .imported();
        world.search("Nickway 1").first("N30").named("1, Nickway, Eastham");
    }

    @Test
    void a_street_belongs_to_the_place_that_it_is_tagged_with() {
        var world = twoCommunes()
                .way("W40 highway=residential name=Sideway addr:city=Westham", "31,21")
                .imported();
        world.place("W40").hasAddress("R2").hasParent("R2");
        world.search("Sideway").first("W40").named("Sideway, Westham");
    }

    @Test
    void a_tagged_place_needs_all_its_words() {
        twoCommunes()
                .way("W40 highway=residential name=Sideway addr:city='West Westham'", "31,21")
                .imported()
                .place("W40")
                .hasAddress("R1");
    }

    @Test
    void a_tag_that_names_no_kind_of_place_changes_no_address_but_finds() {
        var world = twoCommunes()
                .node("N31 addr:housenumber=8 addr:street=Nickway addr:quarterdeck=Poopham")
                .imported();
        world.place("N31").hasAddress();
        world.search("Nickway 8, Poopham").first("N31");
    }

    @Test
    void a_house_tagged_with_a_place_that_its_street_does_not_know_has_a_line_of_its_own() {
        var world = twoCommunes()
                .way("W40 highway=residential name=Sideway", "20,30")
                .node("N30 addr:housenumber=1 addr:street=Sideway addr:city=Eastham")
                .imported();
        world.place("W40").hasAddress("R2");
        world.place("N30").hasAddress("R1").hasParent("W40");
        world.search("Sideway 1, Eastham").first("N30").named("1, Sideway, Eastham");
        world.search("Sideway 1, Westham").first("N30");
    }

    @Test
    void a_place_that_the_map_does_not_have_is_shown_as_the_house_tells_it() {
        var world =
                twoCommunes().node("N30 addr:housenumber=7 addr:place=Lostham").imported();
        world.search("Lostham 7").first("N30").named("7, Lostham, Westham");
    }

    @Test
    void nearer_of_two_places_of_one_rank_stands_in_the_address_and_both_find_the_street() {
        var world = World.grid("| 1 | 10 | 12 |   | 2 |", 0.001)
                .node("N1 place=hamlet name=Nearham")
                .node("N2 place=hamlet name=Overham")
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported();
        world.place("W10").hasAddress("N1");
        world.search("Nickway, Nearham").first("W10");
        world.search("Nickway, Overham").first("W10");
    }

    @Test
    void a_town_outweighs_a_village_that_is_a_little_nearer() {
        World.grid("| 1 | 10 | 12 |   | 2 |", 0.001)
                .node("N1 place=village name=Smallham")
                .node("N2 place=town name=Bigham capital=yes")
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported()
                .place("W10")
                .hasAddress("N1");
    }

    @Test
    void a_closed_street_lies_where_its_middle_lies() {
        World.grid("""
                        | 1 |    | 2 |    | 3 |
                        |   | 10 |   | 11 |   |
                        |   | 13 |   | 12 |   |
                        | 6 |    | 5 |    | 4 |""", 0.0005)
                .way("W1", "2,3,4,5")
                .way("W2", "5,6,1,2")
                .way("W3", "2,5")
                .way("W10 highway=residential name=Ringway", "10,11,12,13,10")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Eastham", "W1@outer, W3@outer")
                .relation("R2 type=boundary boundary=administrative admin_level=9 name=Westham", "W2@outer, W3@outer")
                .imported()
                .place("W10")
                .hasRanks(26, 26);
    }
}
