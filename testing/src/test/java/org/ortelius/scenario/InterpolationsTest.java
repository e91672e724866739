// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Lines that stand for a row of house numbers. */
class InterpolationsTest {

    private static final String DRAWING = """
            | 1  |   |   | 2  |
            | 10 |   |   | 12 |""";

    @Test
    void a_number_between_two_others_lies_on_the_line_between_them() {
        var world = World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=8")
                .imported();
        world.search("Nickway 4").first("W1").named("4, Nickway").near("1,2");
        world.search("Nickway 2").first("N1");
        world.place("N1").hasParent("W10").hasRanks(30, 30);
    }

    @Test
    void an_even_line_has_no_odd_numbers_and_none_beyond_its_ends() {
        var world = World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2 addr:street=Nickway")
                .node("N2 addr:housenumber=8 addr:street=Nickway")
                .imported();
        world.search("Nickway 5").first("W10");
        world.search("Nickway 10").first("W10");
    }

    @Test
    void a_line_of_all_numbers_has_odd_and_even_ones() {
        var world = World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 all", "1,2")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=4 addr:street=Nickway")
                .imported();
        world.search("Nickway 2").first("W1");
        world.search("Nickway 3").first("W1");
    }

    @Test
    void a_line_that_runs_against_its_numbers_counts_down() {
        World.grid("""
                        | 1  |   | 3 |   | 2  |
                        | 10 |   |   |   | 12 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 odd", "2,3,1")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=99 addr:street=Nickway")
                .imported()
                .search("Nickway 3")
                .first("W1")
                .near("1,3");
    }

    @Test
    void a_line_without_two_numbers_has_none() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2 addr:street=Nickway")
                .imported()
                .search("Nickway 4")
                .first("W10");
    }
}
