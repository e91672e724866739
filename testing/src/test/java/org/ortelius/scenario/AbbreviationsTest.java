// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Abbreviations that stand for several words. */
class AbbreviationsTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 1 |    | 11 |    |
                    |   | 10 |    | 12 |
                    |   |    | 21 |    |
                    |   | 20 |    | 22 |
                    |   | 30 |    | 32 |""", 0.001)
            .node("N1 place=town name=Orteltown")
            .way("W10 highway=primary name='SR 14'", "10,12")
            .way("W20 highway=secondary name='County Road 40 West'", "20,22")
            .way("W30 highway=residential name='Sir Street'", "30,32")
            .node("N11 addr:housenumber=7 addr:street='SR 14'")
            .node("N21 addr:housenumber=9 addr:street='County Road 40 West'")
            .imported();

    @ParameterizedTest
    @ValueSource(strings = {"State Route 14", "Orteltown, State Road 14", "state rte 14, Orteltown", "SR 14"})
    void words_find_their_abbreviation(String query) {
        WORLD.search(query).first("W10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CR 40 W", "Co Rd 40 West, Orteltown", "cr 40 west"})
    void an_abbreviation_finds_its_words(String query) {
        WORLD.search(query).first("W20");
    }

    @Test
    void houses_too() {
        WORLD.search("7 State Route 14, Orteltown").isExactly("N11");
        WORLD.search("CR 40 West 9, Orteltown").isExactly("N21");
    }

    @Test
    void another_number_is_another_road() {
        WORLD.search("State Route 15").isExactly();
    }
}
