// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** The parent of a house or point of interest, by the first rule that finds one; place-model.md 4.1 to 4.4. */
class ParentsTest {

    /** A house between two streets, the nearer one to the north. */
    private static World betweenStreets() {
        return World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        |    |   |    |
                        | 20 |   | 22 |""", 0.0002)
                .way("W10 highway=residential name=Northway", "10,12")
                .way("W20 highway=residential name=Southway", "20,22");
    }

    @Test
    void a_street_relation_beats_the_tagged_street() {
        betweenStreets()
                .node("N1 addr:housenumber=1 addr:street=Northway")
                .relation("R1 type=associatedStreet", "W20@street, N1@house")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void a_street_relation_without_a_named_street_says_nothing() {
        betweenStreets()
                .way("W30 highway=residential", "10,20")
                .node("N1 addr:housenumber=1 addr:street=Southway")
                .relation("R1 type=associatedStreet", "W30@street, N1@house")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void a_tagged_street_may_be_abbreviated() {
        World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        |    |   |    |
                        | 20 |   | 22 |""", 0.0002)
                .way("W10 highway=residential name='North Spring Avenue'", "10,12")
                .way("W20 highway=residential name='North Spring Street'", "20,22")
                .node("N1 addr:housenumber=1 addr:street='N Spring St'")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void the_tagged_street_beats_the_tagged_place() {
        betweenStreets()
                .node("N12 place=hamlet name=Hillham")
                .node("N1 addr:housenumber=1 addr:street=Southway addr:place=Hillham")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void a_street_that_does_not_exist_leaves_the_tagged_place() {
        betweenStreets()
                .node("N12 place=hamlet name=Hillham")
                .node("N1 addr:housenumber=1 addr:street=Nowhereway addr:place=Hillham")
                .imported()
                .place("N1")
                .hasParent("N12");
    }

    @Test
    void a_tagged_street_too_far_away_leaves_the_nearest_one() {
        World.grid("| 10 | 1 | 12 |", 0.0002)
                .way("W10 highway=residential name=Northway", "10,12")
                .node("N1 addr:housenumber=1 addr:street=Farway")
                .node("N5", new Point(6.20, 49.75))
                .node("N6", new Point(6.21, 49.75))
                .way("W20 highway=residential name=Farway", "5,6")
                .imported()
                .place("N1")
                .hasParent("W10");
    }

    @Test
    void a_tagged_place_is_found_at_some_distance() {
        World.grid("| 10 | 1 | 12 |   |   |   |   |   |   |   |   |   |   |   | 5 |", 0.002)
                .way("W10 highway=residential name=Northway", "10,12")
                .node("N1 addr:housenumber=1 addr:place=Hillham")
                .node("N5 place=hamlet name=Hillham")
                .imported()
                .place("N1")
                .hasParent("N5");
    }

    @Test
    void a_house_of_an_unknown_place_hangs_on_the_area_around_it_and_not_on_a_street() {
        World.grid("""
                        | 1 |    |   |    | 2 |
                        |   | 10 | 5 | 12 |   |
                        | 4 |    |   |    | 3 |""")
                .way("W1 place=village name=Innerham", "1,2,3,4,1")
                .way("W10 highway=residential name=Northway", "10,12")
                .node("N5 addr:housenumber=1 addr:place=Lostham")
                .imported()
                .place("N5")
                .hasParent("W1");
    }

    @Test
    void a_node_of_a_street_hangs_on_it_although_a_named_one_is_near() {
        World.grid("""
                        | 10 | 1 | 12 |
                        | 20 |   | 22 |""", 0.0001)
                .way("W10 highway=residential", "10,1,12")
                .way("W20 highway=residential name=Nickway", "20,22")
                .node("N1 shop=kiosk")
                .imported()
                .place("N1")
                .hasParent("W10");
    }

    @Test
    void unnamed_streets_are_passed_over_for_the_nearest_named_one() {
        World.grid("""
                        |    | 1 |    |
                        | 10 |   | 12 |
                        | 20 |   | 22 |""", 0.0002)
                .way("W10 highway=residential", "10,12")
                .way("W20 highway=residential ref=A7", "20,22")
                .node("N1 addr:housenumber=1")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void of_two_streets_through_its_box_a_building_hangs_on_the_one_nearest_to_its_middle() {
        World.grid("""
                        | 1 | 20 |   |   |   | 2  |
                        |   |    |   |   |   |    |
                        |   | 10 |   |   |   | 12 |
                        | 4 | 22 |   |   |   | 3  |""", 0.0001)
                .way("W1 leisure=sports_centre name=Arena", "1,2,3,4,1")
                .way("W10 highway=residential name=Northway", "10,12")
                .way("W20 highway=residential name=Southway", "20,22")
                .imported()
                .place("W1")
                .hasParent("W10");
    }

    @Test
    void a_large_area_hangs_on_what_it_lies_in_and_not_on_a_street() {
        World.grid("""
                        | 1 |    |   |    | 2 |
                        |   | 11 |   | 12 |   |
                        |   | 20 |   | 22 |   |
                        |   | 14 |   | 13 |   |
                        | 4 |    |   |    | 3 |""", 0.05)
                .way("W1", "1,2,3,4,1")
                .relation("R1 type=boundary boundary=administrative admin_level=6 name=Shire", "W1@outer")
                .way("W2 tourism=theme_park name=Wonderland", "11,12,13,14,11")
                .way("W20 highway=residential name=Northway", "20,22")
                .imported()
                .place("W2")
                .hasParent("R1");
    }

    @Test
    void what_hangs_on_nothing_is_addressed_like_a_street() {
        World.grid("""
                        | 1 |   | 2 |
                        |   | 5 |   |
                        | 4 |   | 3 |""")
                .way("W1", "1,2,3,4,1")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Eastham", "W1@outer")
                .node("N5 shop=kiosk name=Corner")
                .imported()
                .search("Corner")
                .first("N5")
                .named("Corner, Eastham");
    }

    @Test
    void a_node_of_any_address_tag_inherits_nothing_from_the_building_around_it() {
        var world = World.grid("""
                        | 1  |   | 2  |
                        |    | 5 |    |
                        | 4  | 6 | 3  |
                        | 10 |   | 12 |""", 0.0001)
                .way("W1 building=yes addr:housenumber=7 addr:street=Nickway", "1,2,3,4,1")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N5 shop=kiosk addr:floor=1")
                .imported();
        world.place("N5").hasHousenumber("");
    }

    @Test
    void a_house_is_in_the_country_of_its_street() {
        var world = World.grid("| 10 | 1 | 12 |", new Point(9.5209, 47.141), 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=1 addr:country=AT")
                .imported();
        world.place("N1").hasCountry("li").hasParent("W10");
    }
}
