// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Searches that continue after what the client has seen, {@code exclude_place_ids}: the next source of the number answers. */
class ExcludedPlacesTest {

    private static final String STREET = """
            | 1  | 3 |   | 2  |
            | 10 |   |   | 12 |
            | 4  |   |   | 5  |""";

    /** Numbers 101 to 113 on W10: 105 as a house N3, 103 to 109 on the line W1, and all from the census. */
    private static final ImportedWorld WORLD = World.grid(STREET, new Point(-86.5, 32.5), 0.0002)
            .way("W10 highway=residential name='Mary Drive'", "10,12")
            .interpolation("W1 odd addr:street='Mary Drive'", "1,2")
            .node("N1 addr:housenumber=101")
            .node("N2 addr:housenumber=111")
            .node("N3 addr:housenumber=105 addr:street='Mary Drive'")
            .tiger("101;113;odd;Mary Drive;36067", "4,5")
            .imported();

    private static Filter without(String ref) {
        return new Filter(
                Set.of(),
                Focus.NOWHERE,
                Set.of(),
                0,
                30,
                Set.of(),
                Set.of(OsmRef.parse(ref).orElseThrow()));
    }

    private static Filter without(Long... placeIds) {
        return new Filter(Set.of(), Focus.NOWHERE, Set.of(), 0, 30, Set.of(placeIds), Set.of());
    }

    @Test
    void behind_the_house_comes_the_line_and_behind_the_line_the_census() {
        long house = WORLD.search("105 Mary Drive").first("N3").firstPlaceId();
        long line = WORLD.search("105 Mary Drive", without(house))
                .first("W1")
                .isCategory("place=house")
                .firstPlaceId();
        long census = WORLD.search("105 Mary Drive", without(house, line))
                .first("W10")
                .isCategory("place=house")
                .near("4,5")
                .firstPlaceId();
        WORLD.search("105 Mary Drive", without(house, line, census))
                .isExactly("W10")
                .isCategory("highway=residential");
    }

    @Test
    void a_line_goes_with_all_its_numbers() {
        long line = WORLD.search("103 Mary Drive").first("W1").firstPlaceId();
        WORLD.search("109 Mary Drive", without(line)).first("W10").isCategory("place=house");
        WORLD.search("109 Mary Drive", without("W1")).first("W10").isCategory("place=house");
    }

    @Test
    void a_street_takes_the_houses_on_its_lines_along_and_leaves_those_of_the_map() {
        long street = WORLD.lookup("W10").firstPlaceId();
        WORLD.search("103 Mary Drive", without(street)).isEmpty();
        WORLD.search("103 Mary Drive", without("W10")).isEmpty();
        WORLD.search("113 Mary Drive", without(street)).isEmpty();
        WORLD.search("105 Mary Drive", without(street)).isExactly("N3");
        WORLD.search("105 Mary Drive", without("W10")).isExactly("N3");
    }
}
