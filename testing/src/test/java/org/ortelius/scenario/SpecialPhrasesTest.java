// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.testing.World;

/** Words for kinds of places, from a file like Nominatim's special phrases. */
class SpecialPhrasesTest {

    private static World town() {
        return World.grid("""
                        | 1 | 2 |   | 3 |""")
                .node("N1 place=town name=Mersel")
                .node("N2 amenity=pub name='Old Anchor'")
                .node("N3 shop=bakery name=Crumbs");
    }

    @Test
    void a_kind_of_place_is_called_as_the_file_says() {
        var world = town().phrase("Boozer,amenity,pub,-,N")
                .phrase("Boozers in,amenity,pub,in,Y")
                .imported();
        world.search("Boozer Mersel").isExactly("N2");
        world.search("Boozers in Mersel").isExactly("N2");
    }

    @Test
    void a_file_takes_the_place_of_the_phrases_that_come_with_the_program() {
        town().imported().search("Bakery in Mersel").isExactly("N3");
        town().phrase("Boozer,amenity,pub,-,N")
                .imported()
                .search("Bakery in Mersel")
                .hasNo("N3");
    }
}
