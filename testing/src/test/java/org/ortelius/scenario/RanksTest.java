// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** Ranks of areas and places in one another; place-model.md 2.3 to 2.8. The tables 2.1 and 2.2 are in RankTableTest. */
class RanksTest {

    private static final Point IN_LIECHTENSTEIN = new Point(9.52, 47.15);

    /** W1 around W2 around W3, with node 5 in all and node 6 in the outer two. */
    private static World nested() {
        return World.grid("""
                        | 1 |    |    |    |    | 2 |
                        |   | 11 |    |    | 12 |   |
                        |   |    | 21 | 22 |    |   |
                        |   |    | 5  |    | 6  |   |
                        |   |    | 24 | 23 |    |   |
                        |   | 14 |    |    | 13 |   |
                        | 4 |    |    |    |    | 3 |""")
                .way("W1", "1,2,3,4,1")
                .way("W2", "11,12,13,14,11")
                .way("W3", "21,22,23,24,21");
    }

    private static String boundary(String ref, int level, String name) {
        return "%s type=boundary boundary=administrative admin_level=%d name=%s".formatted(ref, level, name);
    }

    @Test
    void a_highway_on_a_node_and_landuse_that_is_no_area_are_pois() {
        var world = World.grid("| 1 | 2 | 3 |")
                .node("N1 highway=bus_stop name=Stop")
                .node("N2 landuse=residential name=Estate")
                .way("W1 landuse=residential name=Strip", "2,3")
                .imported();
        world.place("N1").hasRanks(30, 30);
        world.place("N2").hasRanks(30, 30);
        world.place("W1").hasRanks(30, 30);
    }

    @Test
    void a_capital_ranks_above_its_kind_in_searches_only() {
        var world = World.grid("| 1 | | 2 |", 0.1)
                .node("N1 place=town name=Crown capital=yes")
                .node("N2 place=town name=Gown")
                .imported();
        world.place("N1").hasRanks(17, 16);
        world.place("N2").hasRanks(18, 16);
    }

    @Test
    void a_boundary_inside_one_of_its_own_rank_goes_two_below_it() {
        var world = nested().relation(boundary("R1", 6, "Outershire") + " place=city", "W1@outer")
                .relation(boundary("R2", 8, "Innerham"), "W2@outer")
                .imported();
        world.place("R1").hasRanks(12, 16);
        world.place("R2").hasRanks(16, 18);
    }

    @Test
    void the_inner_of_two_equal_boundaries_of_one_thing_is_no_address() {
        var world = nested().relation(boundary("R1", 6, "Innerham") + " wikidata=Q1", "W2@outer")
                .relation(boundary("R2", 8, "Innerham") + " wikidata=Q1", "W2@outer")
                .relation(boundary("R3", 8, "Other") + " wikidata=Q3", "W3@outer")
                .way("W4 highway=residential name=Nickway", "12,6")
                .imported();
        world.place("R1").hasRanks(12, 12);
        world.place("R2").hasRanks(16, 0);
        world.place("R3").hasRanks(16, 16);
        world.place("W4").hasAddress("R1");
    }

    @Test
    void a_boundary_inside_a_place_area_of_its_rank_goes_two_below_it() {
        var world = nested().way("W5 place=city name=Bigcity", "1,2,3,4,1")
                .relation(boundary("R2", 8, "Innerham"), "W2@outer")
                .imported();
        world.place("W5").hasRanks(16, 16);
        world.place("R2").hasRanks(16, 18);
    }

    @Test
    void a_place_area_inside_an_area_of_its_rank_goes_two_below_it() {
        var world = nested().relation(boundary("R1", 8, "Outerham"), "W1@outer")
                .way("W5 place=village name=Wayham", "11,12,13,14,11")
                .imported();
        world.place("R1").hasRanks(16, 16);
        world.place("W5").hasRanks(19, 18);
    }

    @Test
    void a_village_node_in_a_boundary_of_its_rank_goes_two_below_it() {
        var world = nested().relation(boundary("R1", 8, "Outerham"), "W1@outer")
                .node("N5 place=village name=Nodeham")
                .node("N6 place=hamlet name=Smallham")
                .imported();
        world.place("N5").hasRanks(19, 18);
        world.place("N6").hasRanks(20, 20);
    }

    @Test
    void a_village_node_in_a_place_relation_of_its_rank_goes_two_below_it() {
        nested().relation("R1 type=multipolygon place=town name=Outerham", "W1@outer")
                .node("N5 place=village name=Nodeham")
                .imported()
                .place("N5")
                .hasRanks(19, 18);
    }

    @Test
    void the_place_type_of_a_boundary_sets_its_address_rank_unless_that_is_above_its_outer_one() {
        var world = nested().relation(boundary("R1", 6, "Outershire"), "W1@outer")
                .relation(boundary("R2", 8, "Innerham") + " place=suburb", "W2@outer")
                .relation(boundary("R3", 9, "Coreham") + " place=county", "W3@outer")
                .imported();
        world.place("R2").hasRanks(16, 20);
        world.place("R3").hasRanks(18, 22);
    }

    @Test
    void a_closed_way_that_is_a_boundary_keeps_the_rank_of_its_level() {
        var world = nested().relation(boundary("R1", 8, "Outerham"), "W1@outer")
                .way("W5 boundary=administrative admin_level=8 name=Wayham", "11,12,13,14,11")
                .imported();
        world.place("W5").hasRanks(16, 16);
    }

    @Test
    void what_is_no_address_is_addressed_by_what_is_larger_than_itself() {
        var world = World.grid("""
                        | 1 |    |    |    |    | 2 |
                        |   | 11 |    | 12 |    |   |
                        |   |    | 5  |    | 6  |   |
                        |   | 14 |    | 13 |    |   |
                        | 4 |    |    |    |    | 3 |""", IN_LIECHTENSTEIN, 0.01)
                .way("W1", "1,2,3,4,1")
                .relation(boundary("R1", 6, "Outershire"), "W1@outer")
                .relation(boundary("R2", 8, "Outerham"), "W1@outer")
                .way("W2 natural=wood name=Forest", "11,12,13,14,11")
                .node("N6 natural=peak name=Crag")
                .imported();
        world.place("W2").hasRanks(22, 0).hasAddress("R2", "R1");
        world.place("N6").hasRanks(18, 0).hasAddress("R2", "R1");
    }

    @Test
    void a_large_forest_lies_in_the_county_but_in_no_town() {
        World.grid("""
                        | 1 |    |    | 2 |
                        |   | 11 | 12 |   |
                        |   | 14 | 13 |   |
                        | 4 |    |    | 3 |""", 0.15)
                .way("W1", "1,2,3,4,1")
                .relation(boundary("R1", 6, "Outershire"), "W1@outer")
                .relation(boundary("R2", 8, "Outerham"), "W1@outer")
                .way("W2 natural=wood name=Forest", "11,12,13,14,11")
                .imported()
                .place("W2")
                .hasAddress("R1");
    }
}
