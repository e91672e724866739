// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.importer.geometry.Drawing.assertBroken;
import static org.ortelius.importer.geometry.Drawing.assertShape;
import static org.ortelius.importer.geometry.Drawing.assertText;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class AreaAssemblerTest {

    private static final String SQUARE = "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1))";

    private final Drawing paper = new Drawing();

    @Test
    void one_closed_way_is_a_polygon() {
        assertShape(paper.area("11 51 55 15 11"), SQUARE);
    }

    @Test
    void a_ring_may_consist_of_many_ways_in_any_order_and_direction() {
        assertShape(paper.area("55 51", "15 11", "15 55", "11 51"), SQUARE);
    }

    @Test
    void a_ring_inside_is_a_hole() {
        assertShape(
                paper.area("11 51 55 15 11", "22 24 44 42 22"),
                "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 2 4, 4 4, 4 2, 2 2))");
    }

    @Test
    void outer_rings_run_against_the_clock_and_holes_with_it() {
        assertText(
                paper.area("55 51 11 15 55", "22 42 44 24 22"),
                "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1), (2 2, 2 4, 4 4, 4 2, 2 2))");
    }

    @Test
    void an_island_in_a_hole_is_a_polygon_and_may_have_a_hole_again() {
        assertShape(paper.area("11 91 99 19 11", "22 82 88 28 22", "33 73 77 37 33", "44 64 66 46 44"), """
                MULTIPOLYGON (((1 1, 9 1, 9 9, 1 9, 1 1), (2 2, 8 2, 8 8, 2 8, 2 2)),
                              ((3 3, 7 3, 7 7, 3 7, 3 3), (4 4, 6 4, 6 6, 4 6, 4 4)))""");
    }

    @Test
    void rings_apart_are_a_multipolygon() {
        assertShape(
                paper.area("11 21 22 12 11", "41 51 52 42 41"),
                "MULTIPOLYGON (((1 1, 2 1, 2 2, 1 2, 1 1)), ((4 1, 5 1, 5 2, 4 2, 4 1)))");
    }

    @Test
    void an_edge_that_two_rings_share_vanishes() {
        assertShape(paper.area("11 31 33 13 11", "31 51 53 33 31"), "POLYGON ((1 1, 3 1, 5 1, 5 3, 3 3, 1 3, 1 1))");
    }

    @Test
    void rings_may_touch_in_a_node() {
        assertShape(
                paper.area("11 31 33 13 11", "33 53 55 35 33"),
                "MULTIPOLYGON (((1 1, 3 1, 3 3, 1 3, 1 1)), ((3 3, 5 3, 5 5, 3 5, 3 3)))");
    }

    @Test
    void a_hole_may_touch_the_outer_ring_in_a_node() {
        assertShape(
                paper.area("11 51 55 15 11", "11 24 42 11"),
                "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1), (1 1, 2 4, 4 2, 1 1))");
    }

    @Test
    void a_hole_that_touches_the_outer_ring_twice_cuts_it_in_two() {
        assertShape(
                paper.area("11 51 55 15 11", "11 24 55 42 11"),
                "MULTIPOLYGON (((1 1, 5 1, 5 5, 4 2, 1 1)), ((1 1, 2 4, 5 5, 1 5, 1 1)))");
    }

    @Test
    void a_way_that_is_a_figure_eight_with_a_node_in_the_middle_is_two_polygons() {
        assertShape(
                paper.area("11 33 53 51 33 13 11"), "MULTIPOLYGON (((1 1, 3 3, 1 3, 1 1)), ((3 3, 5 3, 5 1, 3 3)))");
    }

    @Test
    void a_spike_is_cut_off() {
        assertShape(paper.area("11 51 55 77 55 15 11"), SQUARE);
    }

    @Test
    void repeated_nodes_do_not_matter() {
        assertShape(paper.area("11 11 51 51 51 55 15 15 11"), SQUARE);
    }

    @Test
    void a_ring_that_does_not_close_is_broken() {
        assertBroken(paper.area("11 51 55 15"), RejectReason.OPEN_RING);
        assertBroken(paper.area("11 51 55 15 11", "22 42 44"), RejectReason.OPEN_RING);
    }

    @Test
    void a_ring_with_a_node_that_the_extract_lacks_is_broken() {
        assertBroken(paper.without(55).area("11 51 55 15 11"), RejectReason.NODES_MISSING);
    }

    @Test
    void rings_that_cross_are_broken() {
        assertBroken(paper.area("11 51 55 15 11", "33 73 77 37 33"), RejectReason.CROSSING_RINGS);
    }

    @Test
    void a_ring_that_crosses_itself_without_a_node_is_broken() {
        assertBroken(paper.area("11 55 51 15 11"), RejectReason.CROSSING_RINGS);
    }

    @Test
    void a_ring_without_extent_is_broken() {
        assertBroken(paper.area("11 31 51 11"), RejectReason.CROSSING_RINGS);
        assertBroken(
                paper.with(91, 1, 1).with(92, 1, 1).with(93, 1, 1).area("91 92 93 91"), RejectReason.CROSSING_RINGS);
    }

    @Test
    void ways_that_cancel_out_enclose_nothing() {
        assertBroken(paper.area("11 51 55 15 11", "11 15 55 51 11"), RejectReason.NO_AREA);
        assertBroken(paper.area("11 51 11"), RejectReason.NO_AREA);
        assertBroken(paper.area("11", ""), RejectReason.NO_AREA);
    }

    @Test
    void without_ways_there_is_no_area() {
        assertBroken(paper.area(), RejectReason.NO_WAYS);
    }

    @Test
    void ten_thousand_holes_take_a_moment() {
        var ways = new ArrayList<long[]>();
        int side = 100;
        ways.add(new long[] {-1, -2, -3, -4, -1});
        for (int cell = 0; cell < side * side; cell++) {
            long first = 4L * cell;
            ways.add(new long[] {first, first + 1, first + 2, first + 3, first});
        }
        var drawn = Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> new AreaAssembler(AreaAssemblerTest::cellCorner).assemble(ways));
        assertThat(Drawing.geometry(drawn).getArea()).isEqualTo(102 * 102 - 10_000 * 0.25);
    }

    /** Small squares in the cells of a large one; node ids below 0 are the large one's corners. */
    private static Coordinate cellCorner(long node) {
        int corner = (int) Math.floorMod(node, 4L);
        double right = corner == 1 || corner == 2 ? 1 : 0;
        double up = corner >= 2 ? 1 : 0;
        if (node < 0) {
            return new Coordinate(-1 + 102 * right, -1 + 102 * up);
        }
        long cell = node / 4;
        return new Coordinate(cell % 100 + 0.25 + right / 2, cell / 100 + 0.25 + up / 2);
    }

    @Test
    void a_ring_of_a_million_segments_takes_a_moment() {
        int count = 1_000_000;
        var way = new long[count + 1];
        for (int i = 0; i < count; i++) {
            way[i] = i;
        }
        var drawn = Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> new AreaAssembler(node ->
                                new Coordinate(Math.cos(node * 2e-6 * Math.PI), Math.sin(node * 2e-6 * Math.PI)))
                        .assemble(java.util.List.of(way)));
        assertThat(Drawing.geometry(drawn).getArea()).isCloseTo(Math.PI, org.assertj.core.data.Offset.offset(1e-6));
    }
}
