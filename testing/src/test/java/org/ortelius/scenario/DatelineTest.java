// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import org.junit.jupiter.api.Test;
import org.ortelius.index.place.Point;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** A street and a park across the 180th meridian, in Fiji. */
class DatelineTest {

    private static final ImportedWorld WORLD = World.grid("| 9 |")
            .node("N1", new Point(179.999, -16.8))
            .node("N2", new Point(-179.999, -16.8))
            .node("N3", new Point(-179.999, -16.81))
            .node("N4", new Point(179.999, -16.81))
            .way("W1 highway=residential name=Dateway", "1,2")
            .way("W2 leisure=park name=Meridian", "1,2,3,4,1")
            .imported();

    @Test
    void a_street_is_near_on_both_sides() {
        WORLD.reverse(new Point(179.9995, -16.8001), 17).isExactly("W1");
        WORLD.reverse(new Point(-179.9995, -16.8001), 17).isExactly("W1");
    }

    @Test
    void a_street_is_not_drawn_around_the_world() {
        WORLD.reverse(new Point(100, -16.8), 17).hasNo("W1");
    }

    @Test
    void both_are_found() {
        WORLD.search("Dateway").isExactly("W1");
        WORLD.search("Meridian").isExactly("W2");
    }
}
