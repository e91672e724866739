// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ortelius.importer.tags.Style;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** A style decides how much of a map becomes places. */
class StylesTest {

    private static final Map<Style, ImportedWorld> WORLDS = new EnumMap<>(Style.class);

    private static ImportedWorld world(Style style) {
        return WORLDS.computeIfAbsent(style, StylesTest::imported);
    }

    private static ImportedWorld imported(Style style) {
        return World.grid("""
                        | 1 |   |   | 2 |
                        |   | 5 | 6 |   |
                        |   | 7 | 8 |   |
                        | 4 |   |   | 3 |""")
                .way("W1", "1,2,3,4,1")
                .relation("R1 type=boundary boundary=administrative admin_level=8 name=Innerham", "W1@outer")
                .node("N5 place=hamlet name=Nodeham population=12 wikidata=Q5")
                .way("W2 highway=residential name=Nickway surface=asphalt", "5,6")
                .node("N7 addr:housenumber=7 addr:street=Nickway")
                .node("N8 shop=bakery name=Crumbs")
                .imported(style);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, R1 N5",
        "STREET, R1 N5 W2",
        "ADDRESS, R1 N5 W2 N7",
        "FULL, R1 N5 W2 N7 N8",
        "EXTRATAGS, R1 N5 W2 N7 N8"
    })
    void a_style_has_all_places_of_the_one_before_it_and_more(Style style, String refs) {
        List<String> there = Arrays.asList(refs.split(" "));
        for (String ref : List.of("R1", "N5", "W2", "N7", "N8")) {
            if (there.contains(ref)) {
                world(style).lookup(ref).isExactly(ref);
            } else {
                world(style).lookup(ref).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_last_keeps_the_other_tags(Style style) {
        world(style)
                .lookup("N5")
                .hasExtratags(
                        style == Style.EXTRATAGS
                                ? Map.of("population", "12", "wikidata", "Q5")
                                : Map.of("wikidata", "Q5"));
    }
}
