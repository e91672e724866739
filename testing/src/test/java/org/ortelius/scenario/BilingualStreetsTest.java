// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Streets that write the names of two languages into one tag, each found by either half as if it were its only name. */
class BilingualStreetsTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 1 |    | 11 |    |    |    |    |
                    |   | 10 |    | 12 |    |    |    |
                    |   |    | 21 |    |    |    |    |
                    |   | 20 |    | 22 |    |    |    |
                    |   |    | 31 |    |    |    |    |
                    |   | 30 |    | 32 |    |    |    |
                    |   |    |    |    |    |    |    |
                    |   | 40 |    | 42 |    |    |    |
                    |   | 60 |    | 61 |    |    |    |
                    |   | 62 |    | 63 |    |    |    |""", 0.001)
            .node("N1 place=town name=Ortelbourg")
            .way("W10 highway=residential name='Rue de Laeken - Lakensestraat'", "10,12")
            .way("W20 highway=residential name='Avenue de Tervueren / Tervurenlaan'", "20,22")
            .way("W30 highway=residential name='Boulevard du Midi;Zuidlaan'", "30,32")
            .way("W40 highway=residential name='Laeken Alley'", "40,42")
            .node("N11 addr:housenumber=7 addr:street='Rue de Laeken - Lakensestraat'")
            .node("N21 addr:housenumber=7 addr:street='Avenue de Tervueren / Tervurenlaan'")
            .node("N31 addr:housenumber=7 addr:street='Boulevard du Midi;Zuidlaan'")
            .way("W60 highway=residential name='Rue du Nord - Noordstraat'", "60,61")
            .way("W62 highway=residential name='Rue du Nord-Est'", "62,63")
            .imported();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rue de Laeken",
                "Lakensestraat",
                "Rue de Laeken - Lakensestraat",
                "Lakensestraat, Ortelbourg",
                "Ortelbourg Rue de Laeken",
                "rue laeken, Ortelbourg",
                "Lakensestr., Ortelbourg",
                "Lakensstraat, Ortelbourg",
                "R. de Laekne, Ortelbourg",
            })
    void a_street_is_found_by_either_half(String query) {
        WORLD.search(query).first("W10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rue de Laeken 7",
                "7 Lakensestraat",
                "Rue de Laeken - Lakensestraat 7",
                "Lakensestraat 7, Ortelbourg",
                "Ortelbourg, 7 Rue de Laeken",
                "Lakensestr. 7, Ortelbourg",
                "Lakensstraat 7, Ortelbourg",
                "Rue de Laekne 7, Ortelbourg",
            })
    void a_house_is_found_by_either_half_of_its_street(String query) {
        WORLD.search(query).isExactly("N11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avenue de Tervueren", "Tervurenlaan", "Av. de Tervueren", "Tervurnlaan"})
    void a_stroke_parts_the_halves_as_well(String street) {
        WORLD.search(street).first("W20");
        WORLD.search(street + " 7, Ortelbourg").isExactly("N21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boulevard du Midi", "Zuidlaan", "Bd. du Midi", "Zuidlana"})
    void so_does_a_semicolon(String street) {
        WORLD.search(street).first("W30");
        WORLD.search(street + " 7, Ortelbourg").isExactly("N31");
    }

    @Test
    void a_number_that_the_street_lacks_gives_the_street() {
        WORLD.search("Lakensestraat 99, Ortelbourg").first("W10");
    }

    @Test
    void half_of_a_name_is_a_whole_one_and_not_the_beginning_of_another() {
        WORLD.search("Rue du Nord").isExactly("W60");
        WORLD.search("Noordstraat").isExactly("W60");
        WORLD.search("Rue du Nord Est").isExactly("W62");
    }
}
