// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** The sources of a place's postcode; place-model.md 4.10. */
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

    @Test
    void a_text_that_is_no_postcode_of_the_country_is_none() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N5 addr:housenumber=5 addr:street=Nickway addr:postcode=SW1A")
                .imported()
                .place("N5")
                .hasPostcode("");
    }

    @Test
    void what_is_no_postcode_still_helps_to_find_the_place() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N5 addr:housenumber=5 addr:street=Nickway addr:postcode=SW1A")
                .imported()
                .search("Nickway 5, SW1A")
                .first("N5");
    }

    @Test
    void a_postcode_is_written_as_its_country_writes_it() {
        var world = World.grid(DRAWING)
                .node("N1 shop=bakery addr:postcode=L-7900")
                .node("N2 shop=bakery addr:postcode='LU 7900'")
                .node("N3 shop=bakery addr:postcode=7900;7901")
                .node("N4 shop=bakery addr:postcode=0000")
                .imported();
        world.place("N1").hasPostcode("7900");
        world.place("N2").hasPostcode("7900");
        world.search("7900").isExactly("place=postcode");
        world.search("7901").isEmpty();
        world.search("0000").isEmpty();
    }

    @Test
    void a_postcode_is_found_in_the_middle_of_what_is_tagged_with_it() {
        World.grid(DRAWING)
                .node("N1 addr:postcode=7900")
                .node("N2 addr:postcode=7900")
                .imported()
                .search("7900")
                .isExactly("place=postcode")
                .near("1,2");
    }

    @Test
    void a_postcode_area_is_found_and_what_is_tagged_in_it_makes_no_other_postcode() {
        var world = World.grid(DRAWING)
                .way("W1", "1,2,3,4,1")
                .node("N5 addr:postcode=7904")
                .relation("R1 type=boundary boundary=postal_code postal_code=7903", "W1@outer")
                .imported();
        world.search("7903").isExactly("R1").named("7903, Luxembourg/Lëtzebuerg/Luxemburg");
        world.search("7904").isEmpty();
    }

    @Test
    void a_postcode_reads_with_the_area_around_it() {
        World.grid(DRAWING)
                .way("W1", "1,2,3,4,1")
                .node("N5 addr:postcode=7900")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Ham", "W1@outer")
                .imported()
                .search("7900")
                .isExactly("place=postcode")
                .named("7900, Ham, Luxembourg/Lëtzebuerg/Luxemburg");
    }

    @Test
    void an_area_has_a_postcode_when_exactly_one_lies_in_it() {
        var world = World.grid("""
                        | 1 |    | 2 |    | 3 |
                        |   | 10 |   | 11 |   |
                        |   |    |   | 12 |   |
                        | 6 |    | 5 |    | 4 |""")
                .way("W1", "1,2,5,6,1")
                .way("W2", "2,3,4,5,2")
                .node("N10 addr:postcode=7900")
                .node("N11 addr:postcode=7901")
                .node("N12 addr:postcode=7902")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Ham", "W1@outer")
                .relation("R2 type=boundary boundary=administrative admin_level=8 name=Hay", "W2@outer")
                .imported();
        world.place("R1").hasPostcode("7900");
        world.place("R2").hasPostcode("");
    }

    @Test
    void a_street_without_other_source_has_the_postcode_that_reaches_it() {
        World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N5 addr:postcode=7900")
                .imported()
                .place("W10")
                .hasPostcode("7900");
    }

    @Test
    void a_postcode_from_a_file_counts_where_the_extract_has_none() {
        var world = World.grid(DRAWING)
                .node("N1 addr:postcode=7900")
                .postcode("7900,49.75,6.13")
                .postcode("L-7905,49.75,6.13")
                .postcode("nonsense")
                .imported();
        world.search("7900").isExactly("place=postcode").near("1");
        world.search("7905").isExactly("place=postcode");
        world.report().contains("1 postcodes added from", "1 rows left out");
    }
}
