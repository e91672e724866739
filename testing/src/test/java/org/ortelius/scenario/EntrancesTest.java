// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.importer.tags.Style;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Doors and gates, each a node; place-model.md 1.14. */
class EntrancesTest {

    private static World map() {
        return World.grid("""
                        | 1 |   | 2 |   | 5 |   | 6 |
                        |   |   |   | 9 |   |   |   |
                        | 4 |   | 3 |   | 8 |   | 7 |""")
                .node("N1 entrance=main wheelchair=yes")
                .node("N3 routing:entrance=yes")
                .node("N5 entrance=yes")
                .node("N6 barrier=gate")
                .node("N9 entrance=emergency")
                .way("W1 building=yes addr:housenumber=1 addr:street=Nickway", "1,2,3,4,1")
                .way("W2 landuse=farmyard name=Hillfarm", "5,6,7,8,5")
                .way("W3 highway=residential name=Nickway", "4,3,8,5,6");
    }

    private static final ImportedWorld WORLD = map().imported();

    @Test
    void a_building_has_the_entrances_on_its_outline() {
        WORLD.lookup("W1").hasEntrances("N1 main", "N3 yes");
    }

    @Test
    void grounds_have_gates_though_they_are_no_building() {
        WORLD.lookup("W2").hasEntrances("N5 yes");
    }

    @Test
    void a_street_through_an_entrance_has_none() {
        WORLD.lookup("W3").hasEntrances();
    }

    @Test
    void without_buildings_there_are_no_entrances() {
        map().imported(Style.ADDRESS).lookup("W1").hasEntrances();
    }
}
