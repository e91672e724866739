// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Lines that stand for the letters of a house number. */
class AlphabeticLinesTest {

    /** A street W10 with a line W1 beside it, from N1 to N2. */
    private static World nickway(String first, String last) {
        return World.grid("""
                        | 1  |   |   | 2  |
                        | 10 |   |   | 12 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 alphabetic", "1,2")
                .node("N1 addr:housenumber=" + first)
                .node("N2 addr:housenumber=" + last);
    }

    @Test
    void letters_of_one_number_are_counted() {
        var world = nickway("2a", "2d").imported();
        world.search("Nickway 2b").first("W1").named("2b, Nickway").near("1,2");
        world.search("Nickway 2 C").first("W1").named("2c, Nickway").near("2,1");
        world.search("Nickway 2d").first("N2");
        world.search("Nickway 2e").hasNo("W1");
        world.search("Nickway 3b").hasNo("W1");
        world.lookup("W1")
                .hasExtratag("startnumber", "2b")
                .hasExtratag("endnumber", "2c")
                .hasExtratag("step", "1");
    }

    @Test
    void letters_may_begin_at_the_number_without_one_and_run_down() {
        var world = nickway("7D", "7").imported();
        world.search("Nickway 7a").first("W1").near("2,1");
        world.search("Nickway 7c").first("W1").near("1,2");
        world.search("Nickway 7").first("N2");
    }

    @Test
    void a_letter_on_a_line_comes_before_the_house_without_it() {
        var world = World.grid("""
                        | 1  | 3 |   | 2  |
                        | 10 |   |   | 12 |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 alphabetic", "1,2")
                .node("N1 addr:housenumber=2a")
                .node("N2 addr:housenumber=2f")
                .node("N3 addr:housenumber=2")
                .imported();
        world.search("Nickway 2c").first("W1");
        world.search("Nickway 2h").first("N3");
        world.search("Nickway 2").first("N3");
    }

    @Test
    void letters_of_two_numbers_are_not_counted() {
        var world = nickway("2a", "4c").imported();
        world.search("Nickway 2b").hasNo("W1");
    }

    @Test
    void a_house_with_letters_from_to_answers_to_each() {
        var world = World.grid("| 10 | 1 | 2 | 12 |")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=1a-1d addr:interpolation=alphabetic")
                .node("N2 addr:housenumber=5a-c")
                .imported();
        world.search("Nickway 1c").first("N1").named("1a-1d, Nickway");
        world.search("Nickway 5 b").first("N2");
    }
}
