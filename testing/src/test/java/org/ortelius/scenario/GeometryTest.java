// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Areas made of ways. Those that cannot be made are counted and shown, and never stop an import. */
class GeometryTest {

    private static final String COMMUNE = "type=boundary boundary=administrative admin_level=8 name=Ham";
    private static final String DRAWING = """
            | 1 |    |    |    | 15 |    |    |    | 2 |
            |   | 11 |    | 12 | 21 |    | 22 |    |   |
            |   |    | 50 |    |    | 60 |    | 70 |   |
            |   |    | 51 |    |    | 61 |    | 71 |   |
            |   | 14 |    | 13 | 24 |    | 23 |    |   |
            | 4 |    |    |    |    |    |    |    | 3 |""";

    private static World streets() {
        return World.grid(DRAWING)
                .way("W50 highway=residential name=Fifty", "50,51")
                .way("W60 highway=residential name=Sixty", "60,61")
                .way("W70 highway=residential name=Seventy", "70,71");
    }

    @Test
    void what_lies_in_a_hole_lies_outside() {
        var world = streets()
                .way("W1", "1,2,3,4,1")
                .way("W2", "11,12,13,14,11")
                .relation("R1 " + COMMUNE, "W1@outer, W2@inner")
                .imported();
        world.place("W50").hasAddress();
        world.place("W60").hasAddress("R1");
        world.place("W70").hasAddress("R1");
    }

    @Test
    void a_ring_may_be_several_ways_in_any_order_and_direction() {
        streets()
                .way("W1", "1,15,2")
                .way("W2", "4,3,2")
                .way("W3", "4,1")
                .relation("R1 " + COMMUNE, "W3@outer, W1@outer, W2@outer")
                .imported()
                .place("W70")
                .hasAddress("R1");
    }

    @Test
    void roles_do_not_matter_to_what_is_a_hole() {
        var world = streets()
                .way("W1", "1,2,3,4,1")
                .way("W2", "11,12,13,14,11")
                .relation("R1 " + COMMUNE, "W1, W2")
                .imported();
        world.place("W50").hasAddress();
        world.place("W70").hasAddress("R1");
    }

    @Test
    void two_holes_that_share_a_border_are_one() {
        var world = streets()
                .way("W1", "1,2,3,4,1")
                .way("W2", "11,12,13,14,11")
                .way("W3", "12,21,22,23,24,13,12")
                .relation("R1 " + COMMUNE, "W1@outer, W2@inner, W3@inner")
                .imported();
        world.place("W50").hasAddress();
        world.place("W60").hasAddress();
        world.place("W70").hasAddress("R1");
    }

    @Test
    void an_area_may_have_several_parts() {
        var world = streets()
                .way("W2", "11,12,13,14,11")
                .way("W3", "21,22,23,24,21")
                .relation("R1 " + COMMUNE, "W2@outer, W3@outer")
                .imported();
        world.place("W50").hasAddress("R1");
        world.place("W60").hasAddress("R1");
        world.place("W70").hasAddress();
    }

    @Test
    void a_way_that_is_a_member_twice_counts_once() {
        streets()
                .way("W1", "1,2,3")
                .way("W2", "3,4,1")
                .relation("R1 " + COMMUNE, "W1@outer, W2@outer, W1@outer")
                .imported()
                .place("W70")
                .hasAddress("R1");
    }

    @Test
    void a_ring_with_a_gap_is_counted() {
        isCounted(
                "a ring that does not close",
                streets()
                        .way("W1", "1,2,3,4")
                        .relation("R1 " + COMMUNE, "W1@outer")
                        .imported());
    }

    @Test
    void rings_that_cross_are_counted() {
        isCounted(
                "rings that cross",
                streets()
                        .way("W1", "1,3,2,4,1")
                        .relation("R1 " + COMMUNE, "W1@outer")
                        .imported());
    }

    @Test
    void a_missing_way_is_counted() {
        isCounted(
                "member ways are missing in the extract",
                streets()
                        .way("W1", "1,2,3")
                        .relation("R1 " + COMMUNE, "W1@outer, W99@outer")
                        .imported());
    }

    @Test
    void a_missing_node_is_counted() {
        isCounted(
                "nodes are missing in the extract",
                streets()
                        .way("W1", "1,2,99?,4,1")
                        .relation("R1 " + COMMUNE, "W1@outer")
                        .imported());
    }

    @Test
    void relations_that_contain_each_other_are_counted() {
        isCounted(
                "an area without ways",
                streets()
                        .relation("R1 " + COMMUNE, "R2@outer")
                        .relation("R2 type=multipolygon landuse=forest name=Wood", "R1@outer, R2@outer")
                        .imported());
    }

    private static void isCounted(String reason, ImportedWorld world) {
        world.hasNoPlace("R1").report().contains(reason);
        world.place("W70").hasAddress();
        world.search("Seventy").isExactly("W70");
    }

    @Test
    void a_closed_way_that_crosses_itself_is_a_line() {
        var world = streets()
                .way("W1 landuse=residential name=Estate", "11,13,12,14,11")
                .way("W2 landuse=residential name=Settlement", "21,22,23,24,21")
                .imported();
        world.place("W1").hasRanks(30, 30);
        world.place("W2").hasRanks(24, 24);
    }

    @Test
    void a_way_without_its_last_node_ends_before_it() {
        streets()
                .way("W1 highway=residential name=Nickway", "11,12,99?")
                .imported()
                .search("Nickway")
                .isExactly("W1")
                .near("11,12");
    }
}
