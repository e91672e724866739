// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** Boundaries, place nodes and the addresses that they make. */
class AreasTest {

    private static final String NESTED = """
            | 1 |    |    |    |    | 2 |
            |   | 11 |    |    | 12 |   |
            |   |    | 20 | 22 |    |   |
            |   |    |  5 |  6 |    |   |
            |   | 14 |    |    | 13 |   |
            | 4 |    |    |    |    | 3 |""";

    private static World nested() {
        return World.grid(NESTED)
                .way("W1", "1,2,3,4,1")
                .way("W2", "11,12,13,14,11")
                .way("W20 highway=residential name=Nickway", "20,22")
                .relation("R1 type=boundary boundary=administrative admin_level=6 name=Outershire", "W1@outer")
                .relation("R2 type=boundary boundary=administrative admin_level=8 name=Innerham", "W2@outer");
    }

    @Test
    void a_street_lies_in_all_boundaries_around_it() {
        var world = nested().imported();
        world.place("W20").hasAddress("R2", "R1").hasParent("R2");
        world.place("R2").hasAddress("R1").hasRanks(16, 16);
        world.place("R1").hasRanks(12, 12);
        world.search("Nickway").isExactly("W20").named("Nickway, Innerham, Outershire");
        world.search("Nickway, Outershire").first("W20");
    }

    @Test
    void a_search_for_the_place_gives_the_place_and_not_what_lies_in_it() {
        nested().imported().search("Innerham").isExactly("R2");
    }

    @Test
    void a_label_node_merges_into_its_boundary_whatever_its_name() {
        var world = World.grid(NESTED)
                .way("W2", "11,12,13,14,11")
                .node("N5 place=village name=Nodeham name:ja=オルテル")
                .relation("R2 type=boundary boundary=administrative admin_level=8 name=Innerham", "W2@outer, N5@label")
                .imported();
        world.place("N5").isLinkedTo("R2");
        world.search("Innerham").isExactly("R2").near("5");
        world.search("オルテル").isExactly("R2");
    }

    @Test
    void a_node_of_the_same_name_and_rank_merges_into_its_boundary() {
        var world = nested().node("N5 place=village name=Innerham").imported();
        world.place("N5").isLinkedTo("R2");
        world.place("W20").hasAddress("R2", "R1");
        world.search("Innerham").isExactly("R2");
    }

    @Test
    void a_village_inside_a_commune_of_its_rank_is_one_level_below_it() {
        var world = nested().node("N5 place=village name=Nodeham").imported();
        world.place("N5").hasRanks(19, 18).isLinkedTo("");
        world.place("W20").hasAddress("N5", "R2", "R1");
        world.search("Nickway, Nodeham").first("W20");
    }

    @Test
    void closer_hamlet_wins_the_address() {
        var world = World.grid("""
                        | 1  |    | 10 | 12 |    |    |    | 2 |""", 0.0005)
                .node("N1 place=hamlet name=Nearham")
                .node("N2 place=hamlet name=Farham")
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported();
        world.place("W10").hasAddress("N1");
        world.search("Nickway").first("W10").named("Nickway, Nearham");
    }

    @Test
    void a_hamlet_beyond_its_reach_is_no_address() {
        World.grid("""
                        | 1  |    |    |    | 10 | 12 |""", 0.01)
                .node("N1 place=hamlet name=Nearham")
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported()
                .place("W10")
                .hasAddress();
    }

    @Test
    void a_street_across_a_border_lies_in_both_boundaries_and_shows_one() {
        var world = World.grid("""
                        | 1 |    |    | 2 |    |    | 3 |
                        |   | 20 |    |   | 22 |    |   |
                        | 6 |    |    | 5 |    |    | 4 |""")
                .way("W1", "2,3,4,5")
                .way("W2", "5,6,1,2")
                .way("W3", "2,5")
                .way("W20 highway=residential name=Nickway", "20,22")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Eastham", "W1@outer, W3@outer")
                .relation("R2 type=boundary boundary=administrative admin_level=8 name=Westham", "W2@outer, W3@outer")
                .imported();
        world.search("Nickway, Eastham").first("W20");
        world.search("Nickway, Westham").first("W20");
    }

    @Test
    void the_country_comes_from_the_borders_that_we_ship() {
        var world = World.grid("| 10 |  | 12 |", new Point(9.5209, 47.141), 0.001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported();
        world.place("W10").hasCountry("li");
        world.search("Nickway, Liechtenstein").first("W10");
    }

    @Test
    void the_open_sea_has_no_country() {
        World.grid("| 10 |  | 12 |", new Point(-30, 30), 0.001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported()
                .place("W10")
                .hasCountry("");
    }
}
