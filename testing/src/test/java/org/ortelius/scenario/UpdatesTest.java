// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.testing.World.grid;

import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.index.place.Point;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** An import of the old map and the change to the new one make what an import of the new map makes; place-model.md 9. */
class UpdatesTest {

    /** Far from any border. */
    private static final Point IN_DAKOTA = new Point(-101, 45);

    private static final String TOWN = """
            | 1  |    |    |    |    |    |    |    | 2  |
            |    |    |    |    |    |    |    |    |    |
            |    |    | 5  |    | 6  |    |    |    |    |
            | 3  |    |    |    |    |    |    | 4  |    |
            |    |    | 7  |    | 8  |    |    |    |    |
            |    |    |    |    |    |    |    |    |    |
            | 9  |    |    |    |    |    |    |    | 10 |
            """;

    /** Two streets, houses between them, a boundary around. */
    private static World town() {
        return grid(TOWN)
                .way("W1 highway=residential name='High Street'", "1,2")
                .way("W2 highway=residential name='Low Street'", "3,4")
                .way("W3 boundary=administrative admin_level=8", "1,2,10,9,1")
                .relation("R3 type=boundary boundary=administrative admin_level=8 name=Town", "W3@outer")
                .node("N5 addr:housenumber=1 addr:street='High Street'")
                .node("N6 addr:housenumber=3")
                .node("N8 amenity=pub name='The Pub'");
    }

    private static ImportedWorld changed(Supplier<World> from, Supplier<World> to) {
        var world = from.get().imported().changedTo(to.get()).isLike(to.get().imported());
        assertThat(world.check().mended())
                .as("documents that the update forgot")
                .isZero();
        return world;
    }

    @Test
    void a_house_that_is_built_is_found() {
        changed(UpdatesTest::town, () -> town().node("N7 addr:housenumber=12 addr:street='Low Street'"))
                .search("Low Street 12, Town")
                .first("N7");
    }

    @Test
    void an_update_resolves_what_changes_and_no_other_place() {
        var house = changed(UpdatesTest::town, () -> town().node("N7 addr:housenumber=12 addr:street='Low Street'"));
        house.report().containsPattern("resolving +\\d+ places").doesNotContainPattern("resolving +\\d+ features");
        var boundary = changed(UpdatesTest::town, () -> town().node("N7 place=hamlet name=Newton"));
        boundary.report().doesNotContainPattern("resolving +\\d+ features");
    }

    @Test
    void a_country_that_changes_has_every_place_resolved() {
        var country = "R9 type=boundary boundary=administrative admin_level=2 'ISO3166-1:alpha2'=LU name=";
        changed(() -> town().relation(country + "Old", "W3@outer"), () -> town().relation(country + "New", "W3@outer"))
                .report()
                .containsPattern("resolving +\\d+ features");
    }

    @Test
    void a_house_that_is_torn_down_is_not_found() {
        changed(() -> town().node("N7 amenity=cinema name=Rex"), UpdatesTest::town)
                .hasNoPlace("N7")
                .search("Rex, Town")
                .isExactly("R3"); // as where nothing has ever been called so
    }

    @Test
    void a_street_that_is_renamed_is_found_by_its_new_name_with_its_houses() {
        var world = changed(() -> streets("High Street"), () -> streets("Elm Avenue"));
        world.search("Elm Avenue").first("W1");
        world.search("High Street").isEmpty();
        world.reverse("6").first("N6");
    }

    private static World streets(String name) {
        return grid(TOWN)
                .way("W1 highway=residential name='%s'".formatted(name), "1,2")
                .node("N6 addr:housenumber=3");
    }

    @Test
    void houses_of_a_street_that_is_gone_hang_on_the_next_one() {
        changed(
                        UpdatesTest::town,
                        () -> grid(TOWN)
                                .way("W2 highway=residential name='Low Street'", "3,4")
                                .node("N6 addr:housenumber=3"))
                .place("N6")
                .hasParent("W2");
    }

    @Test
    void a_node_that_moves_takes_its_street_along() {
        String moved = """
                |    |    |    |    |    |    |    |    | 2  |
                |    |    |    |    |    |    |    |    |    |
                |    |    | 5  |    | 6  |    |    |    |    |
                | 3  |    |    |    |    |    |    | 4  |    |
                |    |    | 7  |    | 8  |    |    |    |    |
                |    |    |    |    |    |    |    |    |    |
                | 9  | 1  |    |    |    |    |    |    | 10 |
                """;
        changed(() -> crossing(TOWN), () -> crossing(moved)).place("N5").hasParent("W2");
    }

    private static World crossing(String drawing) {
        return grid(drawing)
                .way("W1 highway=residential name='High Street'", "1,2")
                .way("W2 highway=residential name='Low Street'", "3,4")
                .node("N5 addr:housenumber=1");
    }

    @Test
    void what_a_boundary_takes_in_gets_it_into_its_address() {
        changed(
                        () -> grid(TOWN)
                                .way("W1 highway=residential name='High Street'", "5,6")
                                .way("W3 boundary=administrative admin_level=8", "3,4,10,9,3")
                                .relation(
                                        "R3 type=boundary boundary=administrative admin_level=8 name=Town", "W3@outer"),
                        () -> grid(TOWN)
                                .way("W1 highway=residential name='High Street'", "5,6")
                                .way("W3 boundary=administrative admin_level=8", "1,2,10,9,1")
                                .relation(
                                        "R3 type=boundary boundary=administrative admin_level=8 name=Town", "W3@outer"))
                .search("High Street, Town")
                .first("W1");
    }

    @Test
    void a_label_outside_of_its_area_stays_when_the_area_around_it_changes() {
        changed(() -> labelledNextDoor("Neighbour"), () -> labelledNextDoor("Renamed"))
                .place("N7")
                .isLinkedTo("R1");
    }

    private static World labelledNextDoor(String neighbour) {
        return grid("""
                | 1 |   | 2 |   | 5 |
                |   |   |   | 7 |   |
                | 4 |   | 3 |   | 6 |
                """)
                .way("W1", "1,2,3,4,1")
                .way("W2", "2,5,6,3,2")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Town", "W1@outer, N7@label")
                .relation("R2 type=boundary boundary=administrative admin_level=8 name=" + neighbour, "W2@outer")
                .node("N7 place=hamlet name=Outside");
    }

    @Test
    void a_town_that_is_renamed_is_in_the_addresses_by_its_new_name() {
        var world = changed(() -> named("Town"), () -> named("Newtown"));
        world.search("High Street 1, Newtown").first("N5");
        world.search("Town").isEmpty();
    }

    private static World named(String name) {
        return grid(TOWN)
                .way("W1 highway=residential name='High Street'", "1,2")
                .way("W3 boundary=administrative admin_level=8", "1,2,10,9,1")
                .relation("R3 type=boundary boundary=administrative admin_level=8 name=" + name, "W3@outer")
                .node("N5 addr:housenumber=1 addr:street='High Street'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("an update is like an import")
    void is_like_an_import(String what, Supplier<World> after) {
        changed(UpdatesTest::town, after);
        changed(after, UpdatesTest::town);
    }

    private static Object[][] changes() {
        return new Object[][] {
            {"nothing", (Supplier<World>) UpdatesTest::town},
            {"a place node that is linked", (Supplier<World>) () -> town().node("N7 place=town name=Town")},
            {"a postcode", (Supplier<World>) () -> town().node("N7 addr:postcode=7900 addr:housenumber=9")},
            {
                "a street relation",
                (Supplier<World>) () -> town().relation("R9 type=associatedStreet", "W2@street, N6@house")
            },
            {
                "house numbers between houses",
                (Supplier<World>) () -> town().node("N7 addr:housenumber=20 addr:street='Low Street'")
                        .node("N4 addr:housenumber=30 addr:street='Low Street'")
                        .interpolation("W8 even", "7,4")
            },
            {
                "a building around a pub",
                (Supplier<World>)
                        () -> town().way("W8 building=yes addr:housenumber=5 addr:street='Low Street'", "7,4,10,9,7")
            },
            {
                "a door",
                (Supplier<World>) () ->
                        town().way("W8 building=yes name=Hall", "7,4,10,9,7").node("N7 entrance=main")
            },
            {
                "a river of several ways",
                (Supplier<World>) () -> town().way("W8 waterway=river name=Rill", "9,7")
                        .way("W9 waterway=river name=Rill", "7,10")
                        .relation("R8 type=waterway waterway=river name=Rill", "W8@main_stream, W9@main_stream")
            },
            {"a suburb", (Supplier<World>) () -> town().node("N7 place=suburb name=Southside")},
        };
    }

    @Test
    void an_address_tag_of_a_building_reaches_what_stands_in_it() {
        changed(() -> pubIn("addr:housenumber=5"), () -> pubIn("addr:housenumber=5 addr:city=Town"))
                .lookup("N8")
                .hasAddressTags("city=Town", "street=Low Street", "_inherited=", "housenumber=5");
    }

    private static World pubIn(String address) {
        return town().way("W8 building=yes addr:street='Low Street' " + address, "7,4,10,9,7");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"wikidata=Q1 | .7", "wikipedia='de:Twinham am See' | .6", "wikipedia:en=Hill | .3"})
    void an_article_that_the_first_map_did_not_name_counts_once_it_is_tagged(String tag, double importance) {
        changed(() -> articles(""), () -> articles(tag)).place("N5").hasImportance(importance);
        changed(() -> articles(tag), () -> articles("")).place("N5").hasImportance(0.40001 - 19 / 75.0);
    }

    private static World articles(String tag) {
        return grid(TOWN)
                .node("N5 place=village name=Twinham " + tag)
                .article("ar", "Arabic", .7, "Q1")
                .article("de", "Twinham_am_See", .6, "Q1")
                .article("en", "Hill", .3, "");
    }

    @Test
    void the_same_change_twice_changes_nothing_more() {
        town().imported()
                .changedTo(town().node("N7 addr:housenumber=12 addr:street='Low Street'"))
                .changedOnceMore()
                .report()
                .endsWith("\n0 places indexed");
    }

    @Test
    void houses_of_the_census_move_to_a_street_that_is_built_beside_them() {
        Supplier<World> after = () -> grid(TOWN)
                .way("W1 highway=residential name='High Street'", "1,2")
                .way("W2 highway=residential name='Low Street'", "3,4")
                .tiger("2;8;even;Low Street;36067", "3,4");
        grid(TOWN)
                .way("W1 highway=residential name='High Street'", "1,2")
                .tiger("2;8;even;Low Street;36067", "3,4")
                .imported()
                .changedTo(after.get())
                .isLike(after.get().imported())
                .search("Low Street 4")
                .first("W2");
    }

    /** A step of 0.1°, so that the county is some 0.5 square degrees. */
    private static World county(String nodes) {
        return grid(TOWN, IN_DAKOTA, 0.1)
                .way("W1 boundary=administrative admin_level=6", nodes)
                .relation("R1 type=boundary boundary=administrative admin_level=6 name=County", "W1@outer")
                .node("N6 place=village name=Hamlet");
    }

    @Test
    void a_large_area_that_shrinks_to_less_than_half_keeps_its_shape_until_that_is_accepted() {
        var held =
                county("1,2,10,9,1").imported().changedTo(county("3,4,10,9,3").node("N8 place=village name=Other"));
        held.search("Hamlet, County").first("N6");
        held.search("Other, County").first("N8");
        assertThat(held.held()).containsExactly("R1 Area reduced from 0.480 to 0.225 square degrees");
        var accepted = held.changedAllTheWayTo(county("3,4,10,9,3"))
                .isLike(county("3,4,10,9,3").imported());
        assertThat(accepted.held()).isEmpty();
    }

    @Test
    void a_large_area_that_breaks_keeps_its_shape() {
        var held = county("1,2,10,9,1").imported().changedTo(county("1,2,10,9"));
        held.search("Hamlet, County").first("N6");
        assertThat(held.held()).containsExactly("R1 Area cannot be drawn any more");
        var mended = held.changedTo(county("1,2,10,9,1"));
        assertThat(mended.held()).isEmpty();
    }

    @Test
    void a_very_large_area_is_deleted_only_when_that_is_accepted() {
        Supplier<World> without = () -> grid(TOWN, IN_DAKOTA, 0.3).node("N6 place=village name=Hamlet");
        var before = grid(TOWN, IN_DAKOTA, 0.3)
                .way("W1 boundary=administrative admin_level=6", "1,2,10,9,1")
                .relation("R1 type=boundary boundary=administrative admin_level=6 name=County", "W1@outer")
                .node("N6 place=village name=Hamlet");
        var held = before.imported().changedTo(without.get());
        held.search("Hamlet, County").first("N6");
        assertThat(held.held()).containsExactly("R1");
        var accepted =
                held.changedAllTheWayTo(without.get()).isLike(without.get().imported());
        assertThat(accepted.held()).isEmpty();
    }
}
