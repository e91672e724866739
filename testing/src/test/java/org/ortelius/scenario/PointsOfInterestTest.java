// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Shops, schools and hotels: where they hang and whose address they show. */
class PointsOfInterestTest {

    private static final String BUILDING = """
            | 10 |    |   |    | 12 |
            |    | 21 |   | 22 |    |
            |    |    | 1 |    |    |
            |    | 24 |   | 23 |    |
            |    |    |   |    |    |
            |    |    |   |    |    |
            | 30 |    |   |    | 32 |""";

    @Test
    void a_shop_without_address_has_that_of_the_building_around_it() {
        var world = World.grid(BUILDING, 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W30 highway=residential name=Farway", "30,32")
                .way("W20 building=yes addr:housenumber=5 addr:street=Farway", "21,22,23,24,21")
                .node("N1 shop=bakery name='Crumbs and Sons'")
                .imported();
        world.place("N1").hasParent("W30").hasHousenumber("5").hasRanks(30, 30);
        world.search("Crumbs and Sons, Farway").isExactly("N1").named("Crumbs and Sons, 5, Farway");
    }

    @Test
    void a_shop_takes_all_address_tags_of_its_building_over_and_is_marked() {
        World.grid(BUILDING, 0.0001)
                .way("W30 highway=residential name=Farway", "30,32")
                .way(
                        "W20 building=yes addr:housenumber=5 addr:street=Farway addr:city=Oldtown addr:postcode=1234",
                        "21,22,23,24,21")
                .node("N1 shop=bakery name='Crumbs and Sons'")
                .imported()
                .search("Crumbs and Sons, Oldtown")
                .isExactly("N1")
                .hasAddressTags("city=Oldtown", "street=Farway", "postcode=1234", "_inherited=", "housenumber=5");
    }

    @Test
    void a_shop_takes_the_place_of_its_building_over() {
        World.grid(BUILDING, 0.0001)
                .way("W30 highway=residential name=Farway", "30,32")
                .way("W20 building=yes addr:housenumber=5 addr:place=Manor", "21,22,23,24,21")
                .node("N1 shop=bakery name=Crumbs")
                .imported()
                .lookup("N1")
                .named("Crumbs, 5, Manor")
                .hasAddressTags("place=Manor", "_inherited=", "housenumber=5", "_unlisted_place=Manor");
    }

    @Test
    void a_shop_with_an_address_tag_of_its_own_inherits_nothing() {
        World.grid(BUILDING, 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W30 highway=residential name=Farway", "30,32")
                .way("W20 building=yes addr:housenumber=5 addr:street=Farway", "21,22,23,24,21")
                .node("N1 shop=bakery name=Crumbs addr:street=Nickway")
                .imported()
                .place("N1")
                .hasParent("W10")
                .hasHousenumber("");
    }

    @Test
    void a_closed_way_is_an_area() {
        World.grid(BUILDING, 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 amenity=school name='Long School'", "21,22,23,24,21")
                .imported()
                .reverse("1")
                .isExactly("W20");
    }

    @Test
    void an_object_with_two_main_tags_is_two_places() {
        var world = World.grid("""
                        | 10 |   | 12 |
                        |    | 1 |    |""")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 tourism=hotel amenity=restaurant name='Golden Goose'")
                .imported();
        world.place("N1", "tourism").isCategory("tourism", "hotel").hasParent("W10");
        world.place("N1", "amenity").isCategory("amenity", "restaurant").hasParent("W10");
        world.search("Golden Goose").first("N1");
    }

    @Test
    void a_signpost_named_after_a_town_is_no_answer_beside_it() {
        World.grid("| 1 | 2 |")
                .node("N1 place=town name=Mudham")
                .node("N2 tourism=information information=guidepost name=Mudham")
                .imported()
                .search("Mudham")
                .isExactly("N1");
    }

    @Test
    void a_name_in_the_order_typed_comes_first() {
        var world = World.grid("| 1 | 2 |")
                .node("N1 amenity=library name='Mudham Post'")
                .node("N2 amenity=post_office name='Post Mudham'")
                .imported();
        world.search("Post Mudham").first("N2");
        world.search("Mudham Post").first("N1");
    }

    @Test
    void a_bus_stop_comes_behind_what_it_is_called_after() {
        var world = World.grid("| 1 | 2 |")
                .node("N1 highway=bus_stop name='Mudham Post'")
                .node("N2 amenity=post_office name='Post Mudham'")
                .imported();
        world.search("Mudham Post").isExactly("N2", "N1");
    }
}
