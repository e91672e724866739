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

    /** A street W10 with a line W1 beside it, from N1 to N2. */
    private static World nickway(String line, String first, String last) {
        return World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 " + line, "1,2")
                .node("N1 addr:housenumber=" + first)
                .node("N2 addr:housenumber=" + last);
    }

    @Test
    void a_line_without_two_numbers_has_none_and_is_counted() {
        var world = World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2 addr:street=Nickway")
                .imported();
        world.search("Nickway 4").first("W10");
        world.report().containsPattern("1 +house numbers between fewer than two +W1");
    }

    @Test
    void a_step_counts_from_the_first_number() {
        var world = nickway("3", "1", "10").imported();
        world.search("Nickway 4").first("W1");
        world.search("Nickway 7").first("W1");
        world.search("Nickway 5").first("W10");
    }

    @Test
    void an_odd_line_between_even_numbers_has_the_odd_ones() {
        var world = nickway("odd", "2", "8").imported();
        world.search("Nickway 3").first("W1");
        world.search("Nickway 7").first("W1");
        world.search("Nickway 4").first("W10");
    }

    @Test
    void a_number_alone_between_two_lies_in_the_middle() {
        World.grid("| 1 | 3 | 2 |")
                .way("W10 highway=residential name=Nickway", "1,2")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=6")
                .imported()
                .search("Nickway 4")
                .first("W1")
                .near("3");
    }

    private static final String UNEVEN = """
            | 1  |   |   |   |   |   | 3 | 2  |
            | 10 |   |   |   |   |   |   | 12 |""";

    @Test
    void a_number_in_between_divides_the_line() {
        var world = World.grid(UNEVEN)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,3,2")
                .node("N1 addr:housenumber=2")
                .node("N3 addr:housenumber=8")
                .node("N2 addr:housenumber=22")
                .imported();
        world.search("Nickway 4").first("W1").near("1,3");
        world.search("Nickway 14").first("W1").near("3,2");
        world.search("Nickway 8").first("N3");
    }

    @Test
    void a_number_with_a_letter_divides_nothing() {
        World.grid(UNEVEN)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,3,2")
                .node("N1 addr:housenumber=2")
                .node("N3 addr:housenumber=8a")
                .node("N2 addr:housenumber=22")
                .imported()
                .search("Nickway 14")
                .first("W1")
                .near("1,3");
    }

    @Test
    void a_line_around_a_block_has_its_numbers_on_all_sides() {
        var world = World.grid("""
                        | 1 | 2 |
                        | 4 | 3 |""")
                .way("W10 highway=residential name=Nickway", "1,2")
                .interpolation("W1 all addr:street=Nickway", "1,2,3,4,1")
                .node("N1 addr:housenumber=1")
                .node("N3 addr:housenumber=11")
                .imported();
        world.search("Nickway 3").first("W1").near("1,2");
        world.search("Nickway 8").first("W1").near("2,3");
    }

    @Test
    void what_cannot_be_counted_is_reported() {
        var world = nickway("yes", "2", "8").imported();
        world.search("Nickway 4").hasNo("W1");
        world.report().containsPattern("1 +house numbers that cannot be counted +W1");
    }

    private static final String TWO_STREETS = """
            | 10 |   | 12 |
            | 1  |   | 2  |
            |    |   |    |
            | 20 |   | 22 |""";

    @Test
    void the_street_of_the_line_counts_for_it_and_for_its_ends() {
        var world = World.grid(TWO_STREETS)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Farway", "20,22")
                .interpolation("W1 even addr:street=Farway", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=8 addr:street=Nickway")
                .imported();
        world.search("Farway 4").first("W1").named("4, Farway");
        world.place("N1").hasParent("W20");
        world.place("N2").hasParent("W10");
        world.lookup("N1").hasAddressTags("street=Farway", "housenumber=2");
        world.lookup("N2").hasAddressTags("street=Nickway", "housenumber=8");
    }

    @Test
    void a_line_without_a_street_takes_that_of_its_first_house_with_one() {
        World.grid(TWO_STREETS)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Farway", "20,22")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=8 addr:street=Farway")
                .imported()
                .search("Farway 4")
                .first("W1")
                .named("4, Farway");
    }

    @Test
    void a_line_of_a_place_without_streets_hangs_on_the_place() {
        World.grid("| 1 | 9 | 2 |")
                .node("N9 place=hamlet name=Weiler")
                .interpolation("W1 even addr:place=Weiler", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=8")
                .imported()
                .search("Weiler 4")
                .first("W1")
                .named("4, Weiler");
    }

    @Test
    void a_line_far_from_any_street_is_left_out_and_counted() {
        var world = World.grid("""
                        | 1  | 2  |
                        |    |    |
                        | 10 | 12 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=8")
                .imported();
        world.search("Nickway 4").first("W10");
        world.report().containsPattern("1 +house numbers without a street +W1");
    }

    @Test
    void a_house_on_a_line_has_the_postcode_of_the_lines_ends() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway addr:postcode=1111", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2 addr:postcode=2222")
                .node("N2 addr:housenumber=8")
                .imported()
                .search("Nickway 4")
                .first("W1")
                .named("4, Nickway, 2222");
    }

    @Test
    void a_house_with_the_number_or_its_digits_comes_before_the_line() {
        var world = World.grid("""
                        | 1  | 3 | 4 | 2  |
                        | 10 |   |   | 12 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 all", "1,2")
                .node("N1 addr:housenumber=1")
                .node("N2 addr:housenumber=9")
                .node("N3 addr:housenumber=4")
                .node("N4 addr:housenumber=6a")
                .imported();
        world.search("Nickway 4").first("N3").hasNo("W1");
        world.search("Nickway 6").first("N4").hasNo("W1");
        world.search("Nickway 5").first("W1");
    }

    @Test
    void a_lookup_of_a_line_tells_its_numbers() {
        var world = nickway("even", "2", "8").imported();
        world.lookup("W1")
                .isExactly("W1")
                .isCategory("place=houses")
                .named("Nickway")
                .hasExtratag("startnumber", "4")
                .hasExtratag("endnumber", "6")
                .hasExtratag("step", "2");
        world.search("Nickway 4").isCategory("place=house");
        world.hasNoPlace("W1");
    }

    @Test
    void a_street_may_carry_its_numbers_itself() {
        var world = World.grid("| 1 |   |   | 2 |")
                .way("W1 highway=residential name=Nickway addr:interpolation=even", "1,2")
                .node("N1 addr:housenumber=2")
                .node("N2 addr:housenumber=8")
                .imported();
        world.place("W1").isCategory("highway", "residential");
        world.search("Nickway 6").first("W1").named("6, Nickway");
    }

    @Test
    void a_house_with_a_short_range_answers_to_each_of_its_numbers() {
        var world = World.grid("| 10 | 1 | 12 |")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=1-9 addr:interpolation=all")
                .imported();
        world.search("Nickway 4").first("N1").named("1-9, Nickway");
        world.search("Nickway 10").first("W10");
    }

    @Test
    void an_even_range_begins_with_an_even_number() {
        var world = World.grid("| 10 | 1 | 12 |")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=1-8 addr:interpolation=even")
                .imported();
        world.search("Nickway 2").first("N1");
        world.search("Nickway 3").first("W10");
    }
}
