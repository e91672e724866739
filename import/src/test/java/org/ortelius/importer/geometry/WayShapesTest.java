// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import static org.ortelius.importer.geometry.Drawing.assertBroken;
import static org.ortelius.importer.geometry.Drawing.assertShape;
import static org.ortelius.importer.geometry.Drawing.assertText;

import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayShapesTest {

    private final Drawing paper = new Drawing();

    @Test
    void an_open_way_is_a_line() {
        assertShape(paper.way("11 31 33"), "LINESTRING (1 1, 3 1, 3 3)");
    }

    @Test
    void a_closed_way_is_a_polygon_whatever_its_tags() {
        assertShape(paper.way("11 31 33 11"), "POLYGON ((1 1, 3 1, 3 3, 1 1))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11 31 33 13 11", "11 13 33 31 11", "33 31 11 13 33", "31 33 13 11 31"})
    void an_area_runs_against_the_clock_from_its_south_west(String nodes) {
        assertText(paper.way(nodes), "POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))");
    }

    @Test
    void a_closed_way_that_crosses_itself_is_a_line() {
        assertShape(paper.way("11 33 31 13 11"), "LINESTRING (1 1, 3 3, 3 1, 1 3, 1 1)");
    }

    @Test
    void a_way_there_and_back_is_a_line() {
        assertShape(paper.way("11 31 11"), "LINESTRING (1 1, 3 1, 1 1)");
    }

    @Test
    void nodes_that_the_extract_lacks_are_left_out() {
        assertShape(paper.without(31).way("11 31 33"), "LINESTRING (1 1, 3 3)");
    }

    @Test
    void a_closed_way_whose_end_is_missing_is_a_line() {
        assertShape(paper.without(11).way("11 31 33 13 11"), "LINESTRING (3 1, 3 3, 1 3)");
    }

    @Test
    void repeated_positions_count_once() {
        assertShape(paper.with(99, 3, 1).way("11 11 31 99 33"), "LINESTRING (1 1, 3 1, 3 3)");
    }

    @Test
    void a_way_of_one_node_or_none_is_broken() {
        assertBroken(paper.way(""), RejectReason.TOO_FEW_NODES);
        assertBroken(paper.way("11"), RejectReason.TOO_FEW_NODES);
        assertBroken(
                paper.way(Collections.nCopies(2000, "11").stream().collect(Collectors.joining(" "))),
                RejectReason.TOO_FEW_NODES);
    }

    @Test
    void a_way_whose_nodes_are_all_missing_but_one_is_broken() {
        assertBroken(paper.without(31).without(33).way("11 31 33"), RejectReason.NODES_MISSING);
        assertBroken(paper.without(11).without(31).way("11 31"), RejectReason.NODES_MISSING);
    }

    @Test
    void a_line_longer_than_thirty_degrees_is_broken_but_an_area_is_not() {
        paper.with(1, 0, 0).with(2, 30.1, 0).with(3, 30, 0).with(4, 40, 40);
        assertBroken(paper.way("1 2"), RejectReason.TOO_LONG);
        assertShape(paper.way("1 3"), "LINESTRING (0 0, 30 0)");
        assertShape(paper.way("1 2 4 1"), "POLYGON ((0 0, 30.1 0, 40 40, 0 0))");
    }

    @Test
    void the_ways_of_a_river_are_joined_where_they_meet() {
        assertShape(paper.waterway("11 21", "31 21", "51 61"), "MULTILINESTRING ((1 1, 2 1, 3 1), (5 1, 6 1))");
    }

    @Test
    void a_river_without_ways_or_nodes_is_broken() {
        assertBroken(paper.waterway(), RejectReason.WAYS_MISSING);
        assertBroken(paper.without(11).waterway("11 21"), RejectReason.NODES_MISSING);
    }
}
