// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Rivers that are mapped as a relation of ways are one place; place-model.md 3.5. */
class WaterwaysTest {

    private static World river(String members) {
        return World.grid("""
                        | 1 |   | 2 |   | 3 |
                        |   |   | 4 |   |   |""")
                .way("W1 waterway=river name=Alpha", "1,2")
                .way("W2 waterway=river name=Alpha", "2,3")
                .way("W3 waterway=river name=Beta", "2,4")
                .relation("R1 type=waterway waterway=river name=Alpha", members);
    }

    @Test
    void its_ways_are_one_with_it_and_found_as_one() {
        var world = river("W1, W2@main_stream").imported();
        world.place("W1").isLinkedTo("R1");
        world.place("W2").isLinkedTo("R1");
        world.search("Alpha").isExactly("R1");
    }

    @Test
    void a_side_stream_is_one_with_it_only_when_it_has_its_name() {
        var world = river("W1@side_stream, W2, W3@side_stream").imported();
        world.place("W1").isLinkedTo("R1");
        world.place("W3").isLinkedTo("");
    }

    @Test
    void a_way_in_another_role_stays_a_place_of_its_own() {
        river("W1, W2, W3@spring").imported().place("W3").isLinkedTo("");
    }

    @Test
    void it_ranks_one_above_its_ways() {
        var world = river("W1").imported();
        world.place("R1").hasRanks(18, 0);
        world.place("W3").hasRanks(19, 0);
    }
}
