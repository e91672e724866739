// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Queries for a street with a town: its own, the nearest, another one. A cell is a tenth of a degree. */
class TownInQueryTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 10 | 11 |   |   |   |   |   | 20 |
                    | 12 | 13 |   |   |   |   |   | 22 |
                    | 30 | 31 |   |   |   |   |   | 21 |""", 0.1)
            .node("N20 place=village name=Farlham")
            .way("W10 boundary=administrative admin_level=8 name=Oneham", "10,11,13,12,10")
            .way("W30 highway=residential name=Ruralway", "30,31")
            .way("W20 highway=residential name=Farway", "22,21")
            .way("W11 highway=residential name=Nickway", "10,13")
            .imported();

    @Test
    void a_street_goes_by_the_nearest_town_although_it_lies_outside() {
        WORLD.search("Ruralway, Oneham").first("W30");
    }

    @Test
    void a_street_in_the_town_comes_before_one_outside() {
        WORLD.search("Nickway, Oneham").isExactly("W11");
    }

    @Test
    void a_street_is_no_answer_when_the_query_names_a_town_far_from_it() {
        WORLD.search("Nickway, Farlham").hasNo("W11");
        WORLD.search("Farway, Oneham").hasNo("W20");
    }

    @Test
    void the_same_without_a_comma_is_an_answer_of_low_confidence() {
        WORLD.search("Nickway Farlham").has("W11");
    }

    @Test
    void a_town_is_no_answer_beside_a_street_that_has_its_name_and_a_number() {
        World.grid("""
                        | 10 |    |    | 11 |
                        |    | 20 | 21 |    |
                        | 13 |    |    | 12 |""")
                .way("W10", "10,11,12,13,10")
                .relation("R1 type=boundary boundary=administrative admin_level=6 name='Mud County'", "W10@outer")
                .way("W20 highway=residential name='Mud County 15'", "20,21")
                .imported()
                .search("Mud County 15")
                .isExactly("W20");
    }

    @Test
    void a_guessed_town_explains_no_two_strange_words() {
        WORLD.search("Wooden Farlhma Craneway").isEmpty();
    }
}
