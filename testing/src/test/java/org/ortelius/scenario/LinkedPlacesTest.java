// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** A place node and the area that means the same become one place; place-model.md 3.1 to 3.4. */
class LinkedPlacesTest {

    private static final Point IN_LIECHTENSTEIN = new Point(9.52, 47.15);
    private static final String COMMUNE = "R1 type=boundary boundary=administrative admin_level=8 name=Innerham";

    private static World map() {
        return World.grid("""
                        | 1 |   |    |    | 2 |   |
                        |   | 5 | 10 | 12 |   | 7 |
                        |   | 6 |    |    |   |   |
                        | 4 |   |    |    | 3 |   |""", IN_LIECHTENSTEIN, 0.001).way("W1", "1,2,3,4,1");
    }

    @Test
    void the_label_of_a_boundary_is_linked_whatever_its_name_rank_and_position() {
        var world = map().node("N7 place=hamlet name=Outside")
                .relation(COMMUNE, "W1@outer, N7@label")
                .imported();
        world.place("N7").isLinkedTo("R1");
    }

    @Test
    void an_admin_centre_is_no_label() {
        map().node("N5 place=town name=Otherham")
                .relation(COMMUNE, "W1@outer, N5@admin_centre")
                .imported()
                .place("N5")
                .isLinkedTo("");
    }

    @Test
    void a_label_that_is_no_place_is_no_label() {
        map().node("N5 amenity=townhall name=Hall")
                .relation(COMMUNE, "W1@outer, N5@label")
                .imported()
                .place("N5")
                .isLinkedTo("");
    }

    @Test
    void the_same_wikidata_links_whatever_the_names() {
        var world = map().node("N5 place=hamlet name=Elsewhere wikidata=Q1")
                .relation(COMMUNE + " wikidata=Q1", "W1@outer")
                .imported();
        world.place("N5").isLinkedTo("R1");
    }

    @Test
    void of_several_nodes_of_the_same_wikidata_the_one_of_the_same_name_is_linked() {
        var world = map().node("N5 place=hamlet name=Elsewhere wikidata=Q1")
                .node("N6 place=hamlet name=innerham wikidata=Q1")
                .relation(COMMUNE + " wikidata=Q1", "W1@outer")
                .imported();
        world.place("N5").isLinkedTo("");
        world.place("N6").isLinkedTo("R1");
    }

    @Test
    void the_same_wikidata_outside_does_not_link() {
        map().node("N7 place=town name=Innerham wikidata=Q1")
                .relation(COMMUNE + " wikidata=Q1", "W1@outer")
                .imported()
                .place("N7")
                .isLinkedTo("");
    }

    @Test
    void the_same_place_type_links_when_one_name_contains_the_other() {
        var world = map().node("N5 place=suburb name=Ham")
                .relation(COMMUNE + " place=suburb", "W1@outer")
                .imported();
        world.place("N5").isLinkedTo("R1");
    }

    @Test
    void the_same_place_type_does_not_link_another_name() {
        map().node("N5 place=suburb name=Quarry")
                .relation(COMMUNE + " place=suburb", "W1@outer")
                .imported()
                .place("N5")
                .isLinkedTo("");
    }

    @Test
    void the_same_name_links_a_node_of_the_same_rank_only() {
        var world = map().node("N5 place=hamlet name=Innerham")
                .node("N6 place=town name=INNERHAM")
                .relation(COMMUNE, "W1@outer")
                .imported();
        world.place("N5").isLinkedTo("");
        world.place("N6").isLinkedTo("R1");
    }

    @Test
    void a_contradicting_wikidata_parts_the_same_names() {
        map().node("N5 place=town name=Innerham wikidata=Q2")
                .relation(COMMUNE + " wikidata=Q1", "W1@outer")
                .imported()
                .place("N5")
                .isLinkedTo("");
    }

    @Test
    void land_of_houses_links_the_neighbourhood_of_its_name() {
        var world = map().way("W2 landuse=residential name=Estate", "1,2,3,4,1")
                .node("N5 place=neighbourhood name=Estate")
                .imported();
        world.place("N5").isLinkedTo("W2");
    }

    @Test
    void a_linked_node_is_hidden_but_can_be_looked_up() {
        var world = map().node("N5 place=town name=Nodeham")
                .relation(COMMUNE, "W1@outer, N5@label")
                .imported();
        world.search("Nodeham").isExactly("R1");
        world.reverse("5", 18).hasNo("N5");
        world.lookup("N5").isExactly("N5").named("Nodeham, Innerham");
    }

    @Test
    void the_nodes_other_names_are_kept_beside_the_areas() {
        var world = map().node("N5 place=town name=Nodeham name:fr=Noeudville loc_name=Nod")
                .relation(COMMUNE + " loc_name=Inn", "W1@outer, N5@label")
                .imported();
        world.lookup("R1")
                .hasNames(Map.of(
                        "name",
                        "Innerham",
                        "name:de",
                        "Innerham",
                        "loc_name",
                        "Inn",
                        "_place_name",
                        "Nodeham",
                        "_place_name:de",
                        "Nodeham",
                        "_place_name:fr",
                        "Noeudville",
                        "_place_loc_name",
                        "Nod"));
        world.search("Noeudville").isExactly("R1");
        world.search("Nod").first("R1");
    }

    @Test
    void the_area_takes_the_nodes_tags_position_and_address_rank() {
        var world = map().node("N5 place=suburb name=Innerham population=12 website=node")
                .relation(COMMUNE + " website=area", "W1@outer, N5@label")
                .imported();
        world.place("R1").hasRanks(16, 20);
        world.lookup("R1")
                .near("5")
                .hasExtratags(Map.of("linked_place", "suburb", "population", "12", "website", "area"));
    }

    @Test
    void a_label_outside_does_not_move_the_area() {
        var world = map().node("N7 place=town name=Innerham")
                .relation(COMMUNE, "W1@outer, N7@label")
                .imported();
        world.reverse("6", 13).isExactly("R1");
        world.search("Innerham").isExactly("R1").near("1,3");
    }

    @Test
    void the_area_is_called_what_the_node_is() {
        map().node("N5 place=town name=Innerham")
                .relation(COMMUNE, "W1@outer, N5@label")
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported()
                .lookup("W10")
                .hasAddress("road=Nickway", "town=Innerham", "country=Liechtenstein", "country_code=li");
    }
}
