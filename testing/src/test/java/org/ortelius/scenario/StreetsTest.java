// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Ways that are streets, and how one is found. */
class StreetsTest {

    @Test
    void a_street_is_found_by_its_name() {
        var world = World.grid("| 10 |  | 12 |")
                .way("W10 highway=residential name='Long Lane'", "10,12")
                .imported();
        world.search("Long Lane").isExactly("W10").named("Long Lane");
        world.place("W10").isCategory("highway", "residential").hasRanks(26, 26).hasCountry("lu");
    }

    @Test
    void a_street_is_found_by_its_old_name_and_its_ref() {
        var world = World.grid("| 10 |  | 12 |")
                .way("W10 highway=primary name=Nickway old_name=Viehweg ref=N7", "10,12")
                .imported();
        world.search("Viehweg").isExactly("W10").named("Nickway");
        world.search("N7").isExactly("W10");
    }

    @Test
    void an_unnamed_street_is_a_place_but_an_unnamed_service_road_is_not() {
        World.grid("""
                        | 10 |  | 12 |
                        | 20 |  | 22 |""")
                .way("W10 highway=residential", "10,12")
                .way("W20 highway=service", "20,22")
                .imported()
                .hasNoPlace("W20")
                .place("W10")
                .hasRanks(26, 26);
    }

    @Test
    void a_named_footway_ranks_below_a_street() {
        World.grid("| 10 |  | 12 |")
                .way("W10 highway=footway name=Nickway", "10,12")
                .imported()
                .place("W10")
                .hasRanks(27, 27);
    }

    @Test
    void a_bus_stop_hangs_on_the_street_that_it_is_a_node_of_even_without_a_name() {
        var world = World.grid("""
                        | 10 | 1 | 12 |
                        | 20 |   | 22 |""", 0.0001)
                .way("W10 highway=residential", "10,1,12")
                .way("W20 highway=residential name=Nickway", "20,22")
                .node("N1 highway=bus_stop name=Church")
                .imported();
        world.place("N1").hasParent("W10").hasRanks(30, 30);
    }

    @Test
    void one_typo_is_forgiven() {
        World.grid("| 10 |  | 12 |")
                .way("W10 highway=residential name=Wellington", "10,12")
                .imported()
                .search("Welington")
                .isExactly("W10");
    }

    @Test
    void a_made_up_street_gives_no_street() {
        World.grid("| 10 |  | 12 |")
                .way("W10 highway=residential name=Wellington", "10,12")
                .imported()
                .search("Bonaparte")
                .isEmpty();
    }
}
