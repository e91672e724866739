// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.testing.World;

/** Countries, those of the extract and all others. The grids lie in Luxembourg. */
class CountriesTest {

    private static final String DRAWING = """
            | 1 |    |    | 2 |
            |   | 10 | 12 |   |
            | 4 |    |    | 3 |""";

    @Test
    void without_any_boundary_places_have_a_country_and_its_name() {
        var world = World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .imported();
        world.place("W10").hasCountry("lu");
        world.inLanguages("en").search("Nickway").first("W10").named("Nickway, Luxembourg");
        world.inLanguages("de").search("Nickway, Luxemburg").first("W10").named("Nickway, Luxemburg");
        world.inLanguages("en").search("Nickway, Austria").hasNo("place=country");
    }

    @Test
    void every_country_is_found_by_its_names() {
        var world = World.grid("| 1 |").imported();
        world.search("Austria").isExactly("place=country").named("Österreich");
        world.inLanguages("fr").search("オーストリア").isExactly("place=country").named("Autriche");
        world.inLanguages("en").search("Schweiz").isExactly("place=country").named("Switzerland");
        world.search("Suisse").isExactly("place=country").named("Schweiz/Suisse/Svizzera/Svizra");
        world.search(Map.of(SearchRequest.Field.COUNTRY, "Austria")).isExactly("place=country");
    }

    @Test
    void a_country_answers_for_nothing_unknown_in_it() {
        var world = World.grid("| 1 |").imported();
        world.search("Xyzzyq, Austria").isEmpty();
        world.search("New Xyzzyq").isEmpty();
    }

    @Test
    void where_there_is_nothing_else_the_country_answers() {
        var world = World.grid("| 1 |").imported().inLanguages("en");
        world.reverse(new Point(16.37, 48.21), 18).isExactly("place=country").named("Austria");
        world.reverse(new Point(139.69, 35.69), 3).isExactly("place=country").named("Japan");
    }

    @Test
    void the_boundary_of_the_extract_stands_for_its_country() {
        var world = World.grid(DRAWING)
                .way("W1", "1,2,3,4,1")
                .way("W10 highway=residential name=Nickway", "10,12")
                .relation(
                        "R1 type=boundary boundary=administrative admin_level=2 ISO3166-1=LU name=Letzebuerg name:en='Lux Land'",
                        "W1@outer")
                .imported();
        world.search("Nickway").first("W10").named("Nickway, Letzebuerg");
        world.inLanguages("en").search("Nickway").first("W10").named("Nickway, Lux Land");
        world.inLanguages("ja").search("Nickway").first("W10").named("Nickway, ルクセンブルク");
        world.search("Letzebuerg").isExactly("R1");
        world.search("Luxemburg").isExactly("R1");
        world.reverse("10", 3).isExactly("R1");
    }

    /** Bonaire, Saba and Sint Eustatius have one code; node 1 is the mean of their middles, at sea. */
    @Test
    void a_country_without_boundary_lies_in_the_middle_of_its_parts() {
        var world = World.grid("| 1 |", new Point(-64.9162, 15.7874), .001).imported();
        world.reverse(new Point(-68.29, 12.18), 3).isExactly("place=country").near("1");
    }

    @Test
    void a_boundary_that_the_extract_cuts_off_still_gives_its_country_the_names_of_mappers() {
        var world = World.grid(DRAWING)
                .way("W10 highway=residential name=Nickway", "10,12")
                .relation(
                        "R1 type=boundary boundary=administrative admin_level=2 ISO3166-1=LU name=Letzebuerg name:en='Lux Land'",
                        "W99@outer")
                .imported();
        world.search("Nickway").first("W10").named("Nickway, Letzebuerg");
        world.inLanguages("en").search("Nickway").first("W10").named("Nickway, Lux Land");
        world.inLanguages("ja").search("Nickway").first("W10").named("Nickway, ルクセンブルク");
        world.search("Letzebuerg").isExactly("place=country");
    }

    /** The grid lies in Liechtenstein, where German is the one official language. */
    @Test
    void the_name_is_the_one_in_the_language_of_the_country() {
        var world = World.grid("| 1 | 2 |", new Point(9.52, 47.14), .001)
                .node("N1 tourism=museum name=Landesmuseum name:en='National Museum'")
                .node("N2 tourism=hotel name:de='Zum Engel' name:en='The Angel'")
                .imported();
        world.search("Landesmuseum").first("N1").named("Landesmuseum");
        world.inLanguages("en").search("Landesmuseum").first("N1").named("National Museum");
        world.inLanguages("de", "en").search("Landesmuseum").first("N1").named("Landesmuseum");
        world.search("The Angel").first("N2").named("Zum Engel");
    }

    @Test
    void at_sea_the_nearest_coast_within_200_miles_answers() {
        var world = World.grid("| 1 |").imported().inLanguages("en");
        world.reverse(new Point(-30, 0), 18).isExactly("place=country").named("Brazil");
        world.reverse(new Point(-3, 45.5), 18).isExactly("place=country").named("France");
        world.reverse(new Point(-140, -40), 18).isEmpty();
    }
}
