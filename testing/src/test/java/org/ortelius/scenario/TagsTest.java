// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** The places that an object's tags make; place-model.md 1.1 to 1.13 and 1.16. The whole tables are in TagReaderTest. */
class TagsTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
                    | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 |
                    | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 |""")
            .node("N1 amenity=restaurant tourism=hotel name=Krone cuisine=regional")
            .node("N2 building=yes historic=castle tourism=attraction name=Keep")
            .node("N3 building=yes shop=bakery name=Crumbs")
            .node("N4 building=yes")
            .node("N5 building=yes addr:housenumber=5")
            .node("N6 addr:housename='Rose Cottage' addr:street=Nickway ref=7 name=Nobody")
            .node("N7 addr:postcode=1234 addr:city=Innerham")
            .node("N8 place=hamlet name=Innerham is_in=Luxembourg is_in:county=Outershire source=survey capital=no"
                    + " name:etymology=Inner brand:wikidata=Q1")
            .node("N9 place=hamlet ref=A9")
            .node("N11 natural=peak ref=11")
            .node("N12 natural=peak name=Crag")
            .way("W1 highway=pedestrian area=yes", "21,22,12,21")
            .way("W2 highway=pedestrian area=yes name=Circus", "22,23,13,22")
            .way("W3 boundary=administrative admin_level=8 name=Fence", "23,24,25")
            .way("W4 boundary=administrative admin_level=4 name=Stateland", "24,25,15,24")
            .way("W5 boundary=administrative admin_level=9 name=Wayham", "26,27,17,26")
            .way("W6 highway=primary name='Main Street' bridge=yes bridge:name='Old Bridge'", "27,28")
            .way("W7", "28,29,19,28")
            .relation("R1 type=boundary boundary=postal_code postal_code=L-1234 name=Post", "W7@outer")
            .relation("R2 type=site tourism=museum name=Scattered", "W7")
            .imported();

    @Test
    void each_main_tag_is_a_place_that_keeps_the_others_as_extra_tags() {
        WORLD.place("N1", "amenity").isCategory("amenity", "restaurant");
        WORLD.place("N1", "tourism").isCategory("tourism", "hotel");
        WORLD.lookup("N1").hasExtratags(Map.of("tourism", "hotel", "cuisine", "regional"));
    }

    @Test
    void a_castle_is_no_mere_building() {
        WORLD.place("N2").isCategory("historic", "castle");
        WORLD.lookup("N2").hasExtratags(Map.of("building", "yes", "tourism", "attraction"));
    }

    @Test
    void a_shop_in_a_building_is_the_shop() {
        WORLD.place("N3").isCategory("shop", "bakery");
    }

    @Test
    void a_building_needs_a_name_or_number() {
        WORLD.hasNoPlace("N4").place("N5").isCategory("building", "yes").hasHousenumber("5");
    }

    @Test
    void a_house_name_alone_is_a_house_that_is_called_so_and_nothing_else() {
        WORLD.place("N6").isCategory("place", "house");
        WORLD.lookup("N6").hasNames(Map.of("addr:housename", "Rose Cottage"));
    }

    @Test
    void a_postcode_alone_is_no_place() {
        WORLD.hasNoPlace("N7");
    }

    @Test
    void what_is_neither_name_nor_address_nor_dropped_is_an_extra_tag() {
        WORLD.lookup("N8")
                .hasNames(Map.of("name", "Innerham"))
                .hasExtratags(Map.of(
                        "capital", "no", "is_in", "Luxembourg", "name:etymology", "Inner", "brand:wikidata", "Q1"));
    }

    @Test
    void a_reference_is_stored_as_a_name_but_names_nothing() {
        WORLD.hasNoPlace("N11").lookup("N9").hasNames(Map.of("ref", "A9"));
        WORLD.place("N12").isCategory("natural", "peak");
    }

    @Test
    void an_unnamed_square_of_asphalt_is_dropped_and_counted() {
        WORLD.hasNoPlace("W1").report().containsPattern("1 +an unnamed area of asphalt +W1");
        WORLD.place("W2").hasRanks(26, 26);
    }

    @Test
    void a_boundary_is_an_area() {
        WORLD.hasNoPlace("W3").report().containsPattern("1 +a boundary that is a line +W3");
    }

    @Test
    void the_boundary_of_a_state_is_a_relation() {
        WORLD.hasNoPlace("W4").report().containsPattern("1 +a country, state or postcode area that is no relation +W4");
        WORLD.place("W5").hasRanks(18, 18);
    }

    @Test
    void a_named_bridge_is_a_place_beside_the_road_on_it() {
        WORLD.place("W6", "bridge").isCategory("bridge", "yes");
        WORLD.place("W6", "highway").isCategory("highway", "primary");
        WORLD.search("Old Bridge").first("W6");
    }

    @Test
    void a_postcode_area_is_no_place_of_its_own() {
        WORLD.hasNoPlace("R1");
    }

    @Test
    void a_relation_that_is_no_area_is_counted() {
        WORLD.hasNoPlace("R2").report().containsPattern("1 +a relation that is no area and no waterway +R2");
    }
}
