// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Names in the letters of their country, known to ICU or not. */
class ScriptsTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 1 |    | 11 |    |
                    |   | 10 |    | 12 |
                    |   | 20 |    | 22 |
                    |   | 30 |    | 32 |
                    |   | 40 |    | 42 |""", 0.001)
            .node("N1 place=town name=ភ្នំពេញ")
            .way("W10 highway=residential name='ផ្លូវ មុនីវង្ស'", "10,12")
            .way("W20 highway=residential name='ගාලු පාර'", "20,22")
            .way("W30 highway=residential name='улица Ленина'", "30,32")
            .way("W40 highway=residential name='ཁྲོམ་གཞུང་ལམ'", "40,42")
            .node("N11 addr:housenumber=7 addr:street='ផ្លូវ មុនីវង្ស'")
            .imported();

    @ParameterizedTest
    @CsvSource({
        "ភ្នំពេញ, N1",
        "ផ្លូវ មុនីវង្ស, W10",
        "មុនីវង្ស, W10",
        "'៧ ផ្លូវ មុនីវង្ស, ភ្នំពេញ', N11",
        "ගාලු පාර, W20",
        "ulitsa lenina, W30",
        "ཁྲོམ་གཞུང་ལམ, W40"
    })
    void a_name_is_found_in_its_own_letters(String query, String expected) {
        WORLD.search(query).first(expected);
    }

    @Test
    void another_name_in_the_same_letters_is_another_name() {
        WORLD.search("សៀមរាប").isExactly();
    }
}
