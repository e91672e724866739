// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import static org.ortelius.importer.geometry.Drawing.assertBroken;
import static org.ortelius.importer.geometry.Drawing.assertShape;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes 1 to 4 are the corners of an area around the 180th meridian, two degrees wide; 5 to 8 those of one in it. */
class DatelineTest {

    private final Drawing paper = new Drawing();

    @BeforeEach
    void draw() {
        paper.with(1, 179, 0).with(2, -179, 0).with(3, -179, 1).with(4, 179, 1);
        paper.with(5, -179.75, 0.25)
                .with(6, -179.25, 0.25)
                .with(7, -179.25, 0.75)
                .with(8, -179.75, 0.75);
    }

    @Test
    void a_line_across_the_dateline_is_cut_in_two() {
        assertShape(paper.way("1 2"), "MULTILINESTRING ((179 0, 180 0), (-180 0, -179 0))");
    }

    @Test
    void a_line_that_only_touches_the_dateline_stays_whole() {
        assertShape(paper.with(9, 180, 0).way("1 9"), "LINESTRING (179 0, 180 0)");
        assertShape(paper.with(9, 180, 0).way("9 2"), "LINESTRING (-180 0, -179 0)");
    }

    @Test
    void an_area_across_the_dateline_is_cut_in_two() {
        String halves =
                "MULTIPOLYGON (((179 0, 180 0, 180 1, 179 1, 179 0)), ((-180 0, -179 0, -179 1, -180 1, -180 0)))";
        assertShape(paper.way("1 2 3 4 1"), halves);
        assertShape(paper.area("1 2 3", "3 4 1"), halves);
    }

    @Test
    void a_hole_beside_the_dateline_stays_in_the_area_across_it() {
        assertShape(
                paper.area("1 2 3 4 1", "5 6 7 8 5"),
                "MULTIPOLYGON (((179 0, 180 0, 180 1, 179 1, 179 0)), ((-180 0, -179 0, -179 1, -180 1, -180 0), "
                        + "(-179.75 0.25, -179.25 0.25, -179.25 0.75, -179.75 0.75, -179.75 0.25)))");
    }

    @Test
    void a_part_far_from_the_dateline_stays_where_it_is() {
        paper.with(10, -5, 0).with(11, 5, 0).with(12, 5, 5);
        assertShape(
                paper.area("1 2 3 4 1", "10 11 12 10"),
                "MULTIPOLYGON (((179 0, 180 0, 180 1, 179 1, 179 0)), ((-180 0, -179 0, -179 1, -180 1, -180 0)), "
                        + "((-5 0, 5 0, 5 5, -5 0)))");
    }

    @Test
    void a_river_across_the_dateline_is_cut_in_two() {
        paper.with(10, 178, 0);
        assertShape(paper.waterway("10 1", "1 2"), "MULTILINESTRING ((178 0, 179 0, 180 0), (-180 0, -179 0))");
    }

    @Test
    void a_line_is_measured_the_short_way() {
        paper.with(10, 160, 0).with(11, -160, 0).with(12, -175, 0);
        assertBroken(paper.way("10 11"), RejectReason.TOO_LONG);
        assertShape(paper.way("10 12"), "MULTILINESTRING ((160 0, 180 0), (-180 0, -175 0))");
    }

    @Test
    void the_edge_of_a_map_of_the_world_does_not_cross_the_dateline() {
        paper.with(10, -180, -90).with(11, 180, -90).with(12, 180, 90).with(13, -180, 90);
        assertShape(paper.way("10 11 12 13 10"), "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))");
    }
}
