// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Places are resolved again without a change of the map. */
class RefreshTest {

    private static World town() {
        return World.grid("""
                        | 10 |    | 11 |
                        |    | 1  |    |
                        | 20 |    | 21 |
                        |    | 2  |    |""")
                .way("W1 highway=residential name='High Street'", "10,11")
                .way("W2 highway=residential name='Low Street'", "20,21")
                .node("N1 place=village name=Twinham wikidata=Q1")
                .node("N2 place=village name=Twinham wikidata=Q2");
    }

    private static World famous(double first, double second) {
        return town().article("en", "First", first, "Q1").article("en", "Second", second, "Q2");
    }

    @Test
    void importances_of_a_newer_file_take_the_place_of_the_old_ones() {
        var refreshed = famous(0.7, 0.2).imported().refreshedBeside(famous(0.3, 0.6));
        refreshed.isLike(famous(0.3, 0.6).imported());
        refreshed.place("N1").hasImportance(0.3);
        refreshed.search("Twinham").first("N2");
    }

    @Test
    void a_file_that_names_nothing_of_the_map_takes_the_importances_of_the_old_one_away() {
        Supplier<World> later = () -> town().node("N21 amenity=pub name='The Pub'");
        famous(0.7, 0.2)
                .imported()
                .refreshedBeside(town().article("en", "Elsewhere", 0.9, "Q9"))
                .changedTo(later.get())
                .isLike(later.get().imported());
    }

    @Test
    void a_later_update_knows_all_of_a_newer_file() {
        Supplier<World> third = () -> famous(0.3, 0.6).article("en", "Third", 0.5, "Q3");
        var changed = famous(0.7, 0.2)
                .imported()
                .refreshedBeside(third.get())
                .changedTo(third.get().node("N21 amenity=pub name='The Pub' wikidata=Q3"));
        changed.place("N21").hasImportance(0.5);
        changed.refreshedBeside(famous(0.3, 0.6)).place("N21").hasImportance(0.40001 - 30 / 75.0);
    }

    @Test
    void a_file_without_a_row_to_be_used_takes_the_postcodes_of_the_old_one_away() {
        Supplier<World> later = () -> town().node("N21 amenity=pub name='The Pub'");
        town().postcode("7900,49.75,6.13")
                .imported()
                .refreshedBeside(town().postcode("none,,"))
                .changedTo(later.get())
                .isLike(later.get().imported())
                .search("7900")
                .isEmpty();
    }

    @Test
    void a_later_update_keeps_what_was_refreshed() {
        famous(0.7, 0.2)
                .imported()
                .refreshedBeside(famous(0.3, 0.6))
                .changedTo(famous(0.3, 0.6).node("N21 amenity=pub name='The Pub'"))
                .place("N2")
                .hasImportance(0.6);
    }

    @Test
    void postcodes_of_a_newer_file_take_the_place_of_the_old_ones() {
        World before = town().postcode("7900,49.75,6.13");
        World after = town().postcode("7901,49.75,6.13");
        var refreshed = before.imported().refreshedBeside(after);
        refreshed.isLike(after.imported());
        refreshed.search("7901").isExactly("place=postcode");
        refreshed.search("7900").isEmpty();
    }

    @Test
    void houses_of_the_census_of_a_newer_file_take_the_place_of_the_old_ones() {
        World before = town().tiger("2;8;even;Low Street;36067", "20,21");
        World after = town().tiger("2;18;even;Low Street;36067", "20,21");
        before.imported().refreshedBeside(after).isLike(after.imported());
    }

    @Test
    void without_files_nothing_changes() {
        var refreshed = famous(0.7, 0.2).imported().refreshedBeside(town());
        refreshed.report().isEqualTo("0 places indexed");
        refreshed.isLike(famous(0.7, 0.2).imported());
    }

    @Test
    void an_object_is_indexed_anew_on_demand() {
        famous(0.7, 0.2)
                .imported()
                .refreshedBeside(town(), "N1", "W999")
                .report()
                .isEqualTo("1 places indexed");
    }
}
