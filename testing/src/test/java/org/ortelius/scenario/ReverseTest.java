// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.Point;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** What is here? A small town: canton R1, commune R2, quarter R3, suburb N4, street W10, alley W20, houses N5 and N6. */
class ReverseTest {

    private static final ImportedWorld TOWN = World.grid("""
                    | 101 |     |     |     |     |    |     |     | 102 |
                    |     | 201 |     |     |     |    |     | 202 |     |
                    |     |     | 301 |     |     |    | 302 |     |     |
                    |     |     |     |     |     |    |     |     |     |
                    |     |     |     | 10  | 7   | 12 |     |     |     |
                    |     |     |     |     | 5   |    |     |     |     |
                    |     |     |     | 20  | 8   | 22 |     |     |     |
                    |     |     |     |     | 4   |    |     |     |     |
                    |     |     | 304 |     |     |    | 303 |     |     |
                    |     | 204 |     |     |     |    |     | 203 |     |
                    | 104 |     |     |     |     |    |     |     | 103 |""", 0.0002)
            .way("W1", "101,102,103,104,101")
            .way("W2", "201,202,203,204,201")
            .way("W3", "301,302,303,304,301")
            .relation("R1 type=boundary boundary=administrative admin_level=6 name=Canton", "W1@outer")
            .relation("R2 type=boundary boundary=administrative admin_level=8 name=Commune", "W2@outer")
            .relation("R3 type=boundary boundary=administrative admin_level=9 name=Quarter", "W3@outer")
            .node("N4 place=suburb name=Suburb")
            .way("W10 highway=residential name=Street", "10,12")
            .way("W20 highway=service name=Alley", "20,22")
            .node("N5 addr:housenumber=5 addr:street=Alley")
            .imported();

    @ParameterizedTest
    @CsvSource({
        "0, place=country",
        "3, place=country",
        "8, R1",
        "9, R1",
        "10, R2",
        "11, R2",
        "12, R3",
        "13, N4",
        "14, N4",
        "16, W10",
        "17, W20",
        "18, N5"
    })
    void the_zoom_decides_how_fine_the_answer_is(int zoom, String answer) {
        TOWN.reverse("5,8", zoom).isExactly(answer);
    }

    @Test
    void a_street_answers_with_its_closest_point() {
        TOWN.reverse("7", 17).isExactly("W10").near("7").named("Street, Suburb, Quarter, Commune, Canton");
    }

    @Test
    void outside_the_town_there_is_the_country() {
        TOWN.reverse(new Point(6.3, 49.6), 18).isExactly("place=country");
    }

    @Test
    void in_the_open_sea_there_is_nothing() {
        TOWN.reverse(new Point(-30, 30), 18).isEmpty();
    }

    @Test
    void a_position_off_the_globe_finds_nothing() {
        TOWN.reverse(new Point(200, 95), 18).isEmpty();
    }

    @Test
    void the_nearest_house_counts() {
        var world = World.grid("""
                        | 10 |   |   |   | 12 |
                        |    | 1 | 9 |   | 2  |""", 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=2 addr:street=Nickway")
                .imported();
        world.reverse("1").isExactly("N1").named("1, Nickway");
        world.reverse("9").isExactly("N1");
        world.reverse("2").isExactly("N2");
    }

    @Test
    void between_two_numbers_of_a_line_the_number_in_between_answers() {
        World.grid("""
                        | 1  |   | 3 |   | 2  |
                        | 10 |   |   |   | 12 |""", 0.0002)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 odd", "1,2")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=9 addr:street=Nickway")
                .imported()
                .reverse("3")
                .isExactly("W1")
                .named("5, Nickway");
    }

    @Test
    void the_number_of_a_line_is_rounded_to_its_step_and_the_position_moves_to_it() {
        World.grid("""
                        | 1  |   |   | 5 | 6 |   | 2  |
                        | 10 |   |   |   |   |   | 12 |""", 0.0001)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 even", "1,2")
                .node("N1 addr:housenumber=2 addr:street=Nickway")
                .node("N2 addr:housenumber=8 addr:street=Nickway")
                .imported()
                .reverse("5,6,6")
                .isExactly("W1")
                .named("6, Nickway")
                .near("6");
    }

    @Test
    void a_house_that_is_nearer_than_the_line_answers() {
        World.grid("""
                        | 1  | 3 |   |   | 2  |
                        | 10 |   |   |   | 12 |""", 0.0002)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 all", "1,2")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=3 addr:street=Nickway")
                .imported()
                .reverse("1")
                .isExactly("N1");
    }

    @Test
    void a_building_answers_inside_whatever_line_runs_through_it() {
        World.grid("""
                        | 10 |    |   |    | 12 |
                        |    |    |   |    |    |
                        |    | 21 |   | 22 |    |
                        | 1  |    | 9 |    | 2  |
                        |    | 24 |   | 23 |    |""", 0.0002)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 building=yes addr:housenumber=4 addr:street=Nickway", "21,22,23,24,21")
                .interpolation("W1 all addr:street=Nickway", "1,2")
                .node("N1 addr:housenumber=1")
                .node("N2 addr:housenumber=9")
                .imported()
                .reverse("9")
                .isExactly("W20");
    }

    @Test
    void a_line_of_another_street_says_nothing_about_the_one_beside() {
        World.grid("""
                        | 10 | 9 | 12 |
                        | 1  |   | 2  |
                        | 20 |   | 22 |""", 0.0003)
                .way("W10 highway=residential name=Nickway", "10,12")
                .way("W20 highway=residential name=Farway", "20,22")
                .interpolation("W1 all addr:street=Farway", "1,2")
                .node("N1 addr:housenumber=1")
                .node("N2 addr:housenumber=9")
                .imported()
                .reverse("9")
                .isExactly("W10");
    }

    @Test
    void only_the_finest_zoom_tells_the_numbers_of_a_line() {
        World.grid("""
                        | 1  |   | 3 |   | 2  |
                        | 10 |   |   |   | 12 |""", 0.0002)
                .way("W10 highway=residential name=Nickway", "10,12")
                .interpolation("W1 odd", "1,2")
                .node("N1 addr:housenumber=1 addr:street=Nickway")
                .node("N2 addr:housenumber=9 addr:street=Nickway")
                .imported()
                .reverse("3", 17)
                .isExactly("W10");
    }
}
