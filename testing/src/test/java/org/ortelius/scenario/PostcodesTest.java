// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Where a postcode comes from. */
class PostcodesTest {

    private static final String DRAWING = """
            | 1 |    |   |    | 2 |
            |   | 10 |   | 12 |   |
            |   |    | 5 |    |   |
            | 4 |    |   |    | 3 |""";

    @Test
    void a_house_has_its_own_postcode() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway postal_code=7900", "10,12")
                .node("N5 addr:housenumber=5 addr:street=Nickway addr:postcode=7901")
                .imported()
                .place("N5")
                .hasPostcode("7901");
    }

    @Test
    void a_house_without_postcode_has_its_streets() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway postal_code=7900", "10,12")
                .node("N5 addr:housenumber=5 addr:street=Nickway")
                .imported()
                .place("N5")
                .hasPostcode("7900");
    }

    @Test
    void a_street_has_the_postcode_of_its_commune() {
        var world = World.grid(DRAWING)
                .way("W1", "1,2,3,4,1")
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N5 addr:housenumber=5 addr:street=Nickway")
                .relation(
                        "R1 type=boundary boundary=administrative admin_level=8 name=Ham postal_code=7902", "W1@outer")
                .imported();
        world.place("W10").hasPostcode("7902");
        world.place("N5").hasPostcode("7902");
        world.search("Nickway 5").first("N5").named("5, Nickway, Ham, 7902");
    }

    @Test
    void a_postcode_area_gives_its_postcode_to_what_lies_in_it_and_is_no_place() {
        var world = World.grid(DRAWING)
                .way("W1", "1,2,3,4,1")
                .way("W10 highway=residential name=Nickway", "10,12")
                .relation("R1 type=boundary boundary=postal_code postal_code=7903", "W1@outer")
                .imported();
        world.place("W10").hasPostcode("7903");
        world.hasNoPlace("R1");
    }

    @Disabled("awaits the countries' postcode formats (issue 3)")
    @Test
    void a_text_that_is_no_postcode_of_the_country_is_none() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N5 addr:housenumber=5 addr:street=Nickway addr:postcode=SW1A")
                .imported()
                .place("N5")
                .hasPostcode("");
    }
}
