// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** House numbers of the US census beside those of OSM. */
class TigerTest {

    private static final Point IN_ALABAMA = new Point(-86.5, 32.5);

    private static final String STREET = """
            | 10 |   | 5 |   | 12 |
            | 1  |   | 3 |   | 2  |""";

    private static World alabama(String drawing) {
        return World.grid(drawing, IN_ALABAMA, 0.0002);
    }

    private static World maryDrive(String drawing) {
        return alabama(drawing).way("W10 highway=residential name='Mary Drive'", "10,12");
    }

    @Test
    void a_number_of_the_census_is_found_on_its_line_in_the_name_of_the_street() {
        var world =
                maryDrive(STREET).tiger("101;109;odd;Mary Drive;36067", "1,2").imported();
        world.search("105 Mary Drive")
                .first("W10")
                .isCategory("place=house")
                .named("105, Mary Drive, 36067")
                .near("3");
        world.search("101 Mary Drive").isCategory("place=house").near("1");
        world.search("104 Mary Drive").isCategory("highway=residential");
        world.search("111 Mary Drive").isCategory("highway=residential");
        world.lookup("W10").isExactly("W10").isCategory("highway=residential");
    }

    @Test
    void numbers_may_fall_along_the_line() {
        maryDrive(STREET)
                .tiger("109;101;odd;Mary Drive;36067", "1,2")
                .imported()
                .search("101 Mary Drive")
                .isCategory("place=house")
                .near("2");
    }

    @Test
    void an_odd_side_begins_with_an_odd_number_and_others_count_by_one() {
        var world = maryDrive(STREET)
                .tiger("100;109;odd;Mary Drive;36067", "1,2")
                .tiger("200;205;both;Mary Drive;36067", "1,2")
                .imported();
        world.search("101 Mary Drive").isCategory("place=house");
        world.search("100 Mary Drive").isCategory("highway=residential");
        world.search("203 Mary Drive").isCategory("place=house");
        world.search("204 Mary Drive").isCategory("place=house");
    }

    @Test
    void the_street_of_the_name_counts_even_when_another_is_closer() {
        maryDrive("""
                        | 10 |   | 12 |
                        | 1  |   | 2  |
                        |    |   |    |
                        | 20 |   | 22 |""")
                .way("W20 highway=residential name='Fox Street'", "20,22")
                .tiger("101;109;odd;Fox Street;36067", "1,2")
                .imported()
                .search("105 Fox Street")
                .first("W20")
                .isCategory("place=house")
                .near("1,2");
    }

    @Test
    void a_line_of_an_unknown_street_hangs_on_the_one_that_runs_along_it() {
        maryDrive("""
                        | 10 |   | 12 | 22 |
                        | 1  |   | 2  |    |
                        |    |   |    | 24 |""")
                .way("W20 highway=residential name='Fox Street'", "22,24")
                .tiger("101;109;odd;County Road 7;36067", "1,2")
                .imported()
                .search("105 Mary Drive")
                .first("W10")
                .isCategory("place=house");
    }

    @Test
    void a_house_and_a_line_of_osm_come_before_the_census() {
        var world = maryDrive("""
                        | 10 |   | 12 |
                        | 1  | 3 | 2  |
                        | 4  |   | 5  |""")
                .node("N3 addr:housenumber=105 addr:street='Mary Drive'")
                .interpolation("W1 odd addr:street='Mary Drive'", "4,5")
                .node("N4 addr:housenumber=107")
                .node("N5 addr:housenumber=111")
                .tiger("101;113;odd;Mary Drive;36067", "1,2")
                .imported();
        world.search("105 Mary Drive").first("N3");
        world.search("109 Mary Drive").first("W1");
        world.search("103 Mary Drive").first("W10").isCategory("place=house");
        world.search("113 Mary Drive").first("W10").isCategory("place=house");
    }

    @Test
    void a_house_on_one_part_of_a_street_leaves_the_census_of_another() {
        var world = maryDrive("""
                        | 10 | 3 | 12 |   | 20 |   | 22 |
                        |    |   |    |   | 1  |   | 2  |""")
                .way("W20 highway=residential name='Mary Drive'", "20,22")
                .node("N3 addr:housenumber=105 addr:street='Mary Drive'")
                .tiger("101;109;odd;Mary Drive;36067", "1,2")
                .imported();
        world.search("105 Mary Drive").isExactly("N3", "W20");
        world.search("103 Mary Drive").first("W20").isCategory("place=house");
    }

    @Test
    void a_street_named_by_a_number_is_no_house_on_another() {
        alabama("""
                        | 10 |   | 12 |
                        | 1  |   | 2  |
                        | 20 |   | 22 |""")
                .way("W10 highway=residential name='County Road 7'", "10,12")
                .way("W20 highway=residential name='County Road 105'", "20,22")
                .tiger("101;109;odd;County Road 7;36067", "1,2")
                .imported()
                .search("County Road 105")
                .isExactly("W20")
                .isCategory("highway=residential");
    }

    @Test
    void a_position_on_a_street_without_numbers_is_told_by_the_census() {
        var world =
                maryDrive(STREET).tiger("101;109;odd;Mary Drive;36067", "1,2").imported();
        world.reverse("5")
                .isExactly("W10")
                .isCategory("place=house")
                .named("105, Mary Drive")
                .near("3");
        world.reverse("5", 17).isExactly("W10").isCategory("highway=residential");
    }

    @Test
    void a_house_beside_the_street_says_more_than_the_census() {
        maryDrive("""
                        | 10 | 5 |   | 12 |
                        | 1  |   | 3 | 2  |""")
                .node("N3 addr:housenumber=105 addr:street='Mary Drive'")
                .tiger("101;109;odd;Mary Drive;36067", "1,2")
                .imported()
                .reverse("5")
                .isExactly("N3");
    }

    @Test
    void rows_that_cannot_be_read_or_have_no_street_are_counted_and_the_import_goes_on() {
        var world = maryDrive(STREET)
                .tiger("101;10x;odd;Mary Drive;36067", "1,2")
                .tiger("101;109;odd;Mary Drive;36067;POINT(1 2)")
                .tiger("2;2;odd;Mary Drive;36067", "1,2")
                .tiger("too short")
                .tiger("1;9;all;Mary Drive;36067;LINESTRING(0 0,0 1)")
                .tiger("101;109;odd;Mary Drive;36067", "1,2")
                .imported();
        world.search("105 Mary Drive").isCategory("place=house");
        world.report().contains("4 --tiger rows that cannot be read, such as tiger.csv line 2: to is \"10x\"");
        world.report().contains("1 --tiger rows without a street nearby, such as tiger.csv line 6");
    }
}
