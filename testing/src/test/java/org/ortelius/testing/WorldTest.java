// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;

/** Drawn maps as OSM XML. */
class WorldTest {

    private static final String DRAWING = """
            | 1  |   | 2  |
            | 10 |   | 12 |""";

    @Test
    void objects_are_sorted_by_type_and_id() {
        String xml = World.grid(DRAWING)
                .relation("R1 type=multipolygon", "W10@outer")
                .way("W10 highway=residential", "10,12")
                .way("W2", "1,2")
                .xml();
        assertThat(xml.lines()
                        .filter(line -> line.matches("  <(node|way|relation).*"))
                        .map(line -> line.split("\"")[1]))
                .containsExactly("1", "2", "10", "12", "2", "10", "1");
    }

    @Test
    void every_object_has_the_attributes_of_a_real_one() {
        assertThat(World.grid("| 1 |").node("N1 name='A & B'").xml())
                .contains(
                        "<node id=\"1\" version=\"1\" timestamp=\"2026-01-01T00:00:00Z\" changeset=\"1\" uid=\"1\" user=\"test\"")
                .contains("lat=\"49.7500000\" lon=\"6.1500000\"")
                .contains("<tag k=\"name\" v=\"A &amp; B\"/>");
    }

    @Test
    void an_interpolation_is_a_way_with_its_kind() {
        assertThat(World.grid(DRAWING)
                        .interpolation("W1 even addr:street='Long Lane'", "1,2")
                        .xml())
                .contains("<nd ref=\"1\"/>\n    <nd ref=\"2\"/>")
                .contains("<tag k=\"addr:interpolation\" v=\"even\"/>")
                .contains("<tag k=\"addr:street\" v=\"Long Lane\"/>");
    }

    @Test
    void members_have_roles_and_need_not_exist() {
        assertThat(World.grid(DRAWING)
                        .relation("R1 type=boundary", "W10@outer, N1@admin_centre, R5")
                        .xml())
                .contains("<member type=\"way\" ref=\"10\" role=\"outer\"/>")
                .contains("<member type=\"node\" ref=\"1\" role=\"admin_centre\"/>")
                .contains("<member type=\"relation\" ref=\"5\" role=\"\"/>");
    }

    @Test
    void a_node_may_lie_outside_the_drawing() {
        assertThat(World.grid("").node("N5 place=town", new Point(7, 51)).xml())
                .contains("lat=\"51.0000000\" lon=\"7.0000000\"");
    }

    @Test
    void a_node_that_the_extract_lacks_is_marked() {
        assertThat(World.grid(DRAWING).way("W1", "1,99?").xml()).contains("<nd ref=\"99\"/>");
        assertThatThrownBy(() -> World.grid(DRAWING).way("W1", "1,99")).hasMessageContaining("node 99 is not drawn");
    }

    @Test
    void an_id_is_used_once() {
        assertThatThrownBy(() -> World.grid(DRAWING).way("W1", "1,2").way("W1", "1,2"))
                .hasMessage("W1 is there twice");
        assertThatThrownBy(() -> World.grid(DRAWING).node("N1 a=b").node("N1 a=b"))
                .hasMessage("N1 is there twice");
    }
}
