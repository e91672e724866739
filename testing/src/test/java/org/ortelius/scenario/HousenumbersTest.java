// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** The street or place that a house hangs on, and how its number is found. */
class HousenumbersTest {

    @Test
    void the_tagged_street_counts_even_when_another_is_closer() {
        var world = World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        |    |   |    |
                        | 20 |   | 22 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Farway", "20,22")
                .node("N1 addr:housenumber=5 addr:street=Farway")
                .imported();
        world.place("N1")
                .hasParent("W20")
                .hasRanks(30, 30)
                .isCategory("place", "house")
                .hasHousenumber("5");
        world.search("Farway 5").first("N1").named("5, Farway").near("1");
        world.search("Nickway 5").first("W10");
    }

    @Test
    void an_address_in_contact_tags_is_one_where_no_other_is() {
        var world = World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        |    | 2 |    |
                        | 20 |   | 22 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Farway", "20,22")
                .node("N1 amenity=restaurant name=Bragozzo contact:street=Farway contact:housenumber=118")
                .node(
                        "N2 amenity=cafe name=Roma addr:street=Nickway addr:housenumber=5 contact:street=Farway contact:housenumber=7")
                .imported();
        world.place("N1").hasParent("W20").hasHousenumber("118");
        world.place("N2").hasParent("W10").hasHousenumber("5");
        world.search("Farway 118").first("N1").named("Bragozzo, 118, Farway");
        world.search("Farway 7").first("W20");
    }

    @Test
    void of_two_streets_of_the_tagged_name_the_closer_one_counts() {
        var world = World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        |    |   |    |
                        |    | 2 |    |
                        | 20 |   | 22 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Nickway", "20,22")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=2 addr:street=Nickway")
                .imported();
        world.place("N1").hasParent("W10");
        world.place("N2").hasParent("W20");
        world.search("Nickway 2").first("N2");
    }

    @Test
    void a_tagged_street_may_be_abbreviated() {
        var world = World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        | 20 |   | 22 |""")
                .way("W10 highway=residential name=Sankt-Nikolaus-Strasse", "10,12")
                .way("W20 highway=residential name=Nickway", "20,22")
                .node("N1 addr:housenumber=5 addr:street='St. Nikolaus-Str.'")
                .imported();
        world.place("N1").hasParent("W10");
        world.search("Sankt Nikolaus Strasse 5").first("N1");
    }

    @Test
    void a_tagged_street_may_be_in_another_language() {
        World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |""")
                .way(
                        "W10 highway=residential name='Rue Haute - Hochgasse' name:fr='Rue Haute' name:de=Hochgasse",
                        "10,12")
                .node("N1 addr:housenumber=5 addr:street=Hochgasse")
                .imported()
                .search("Rue Haute 5")
                .first("N1");
    }

    @Test
    void without_a_tagged_street_the_nearest_named_road_counts() {
        World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        | 20 |   | 22 |
                        |    |   |    |
                        | 30 |   | 32 |""")
                .way("W10 highway=residential", "10,12")
                .way("W20 highway=footway name=Nickway", "20,22")
                .way("W30 highway=residential name=Farway", "30,32")
                .node("N1 addr:housenumber=5")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void a_house_of_a_place_without_streets_hangs_on_the_place() {
        var world = World.grid("""
                        | 10 |    | 12 |
                        |    | 1  |    |
                        |    | 20 |    |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N20 place=hamlet name=Millham")
                .node("N1 addr:housenumber=5 addr:place=Millham")
                .imported();
        world.place("N1").hasParent("N20");
        world.search("Millham 5").first("N1").named("5, Millham");
    }

    @Test
    void a_street_relation_tells_the_street_of_its_houses() {
        World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |
                        |    |   |    |
                        | 20 |   | 22 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Farway", "20,22")
                .node("N1 addr:housenumber=5")
                .relation("R1 type=associatedStreet name=Farway", "W20@street, N1@house")
                .imported()
                .place("N1")
                .hasParent("W20");
    }

    @Test
    void an_unnamed_building_is_a_place_when_it_has_a_number() {
        World.grid("""
                        | 10 |   |   |   | 12 |
                        |    | 1 | 2 |   | 5  |
                        |    | 4 | 3 | 6 | 7  |""", 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W1 building=yes addr:housenumber=5 addr:street=Nickway", "1,2,3,4,1")
                .way("W2 building=yes", "5,6,7,5")
                .imported()
                .hasNoPlace("W2")
                .place("W1")
                .isCategory("building", "yes")
                .hasRanks(30, 30)
                .hasParent("W10")
                .hasHousenumber("5");
    }

    @Test
    void numbers_are_found_however_they_are_written() {
        ImportedWorld world = World.grid("""
                        | 10 |   |   |   | 12 |
                        |    | 1 | 2 | 3 |    |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=12a addr:street=Nickway")
                .node("N2 addr:housenumber=3-5 addr:street=Nickway")
                .node("N3 addr:housenumber=7;9 addr:street=Nickway")
                .imported();
        world.search("Nickway 12a").first("N1");
        world.search("Nickway 12 A").first("N1");
        world.search("12a Nickway").first("N1");
        world.search("Nickway 3-5").first("N2");
        world.search("Nickway 7").first("N3");
        world.search("Nickway 9").first("N3");
    }

    @Test
    void a_number_that_does_not_exist_gives_the_street() {
        World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=5 addr:street=Nickway")
                .imported()
                .search("Nickway 77")
                .isExactly("W10");
    }

    @Test
    void a_number_that_does_not_exist_gives_the_street_also_by_the_name_that_its_houses_are_tagged_with() {
        ImportedWorld world = World.grid("""
                        |    |   | 1 |    | 2 |    |
                        | 10 |   |   | 11 |   | 12 |
                        |    |   |   |    |   |    |
                        | 20 |   |   |    |   | 21 |""")
                .way("W10 highway=residential name='Triq il-Merkanti'", "10,11,12")
                .way("W20 highway=residential name='Triq il-Kbira'", "20,21")
                .node("N1 addr:housenumber=8 addr:street='Merchants Street'")
                .node("N2 addr:housenumber=12 addr:street='Merchants Street'")
                .imported();
        world.search("12 Merchants Street").isExactly("N2");
        world.search("9 Merchants Street").isExactly("W10");
        world.search("9 Mertchants Street").isExactly("W10");
        world.search("9 Butchers Street").isEmpty();
        world.search("9 Tokilifi, Merchants Street").hasNo("W10");
    }

    @Test
    void the_very_number_comes_before_a_pair_that_holds_it_also_when_only_the_houses_know_the_town() {
        World.grid("""
                        |    | 1 |    | 2 |    |
                        | 10 |   | 11 |   | 12 |""")
                .way("W10 highway=residential name=Desenská", "10,11,12")
                .node("N1 addr:housenumber=621/39 addr:street=Desenská addr:city=Praha")
                .node("N2 building=yes name='Vila Violetta' addr:housenumber=39 addr:street=Desenská addr:city=Praha")
                .imported()
                .search("Desen 39, Praha")
                .first("N2")
                .has("N1");
    }

    @Test
    void a_conscription_number_and_a_house_name_are_found() {
        var world = World.grid("""
                        | 10 |   |   | 12 |
                        |    | 1 | 2 |    |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:conscriptionnumber=117 addr:street=Nickway")
                .node("N2 addr:housename='Villa Ptolemy' addr:street=Nickway")
                .imported();
        world.search("Nickway 117").first("N1");
        world.search("Villa Ptolemy").first("N2").named("Villa Ptolemy, Nickway");
    }
}
