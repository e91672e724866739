// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;

/** What is nearest among thousands, and what it costs when nothing is. */
class NeighboursTest {

    private static final Point MIDDLE = new Point(9.5, 47.1);
    private static final int BENCHES = 8_000;
    private static final double EVERYWHERE_METERS = 5_000_000;

    private static Geocoder crowd;

    /** Benches in rings of .004 to .006 degrees around the middle, come first; last a house within them and one without. */
    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        var places = new ArrayList<Place>();
        for (int i = 1; i <= BENCHES; i++) {
            double angle = Math.toRadians(i * 360.0 / BENCHES);
            double radius = .004 + .002 * (i % 50) / 50;
            places.add(bench(i, 9.5 + radius * Math.cos(angle), 47.1 + radius * Math.sin(angle)));
        }
        places.add(house(BENCHES + 1, 9.503));
        places.add(house(BENCHES + 2, 9.507));
        crowd = SmallCountry.built(folder, places, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        crowd.close();
    }

    private static Place bench(int id, double lon, double lat) {
        return Sketch.of(id, "N" + id, "amenity=bench")
                .at("POINT (%s %s)".formatted(lon, lat))
                .place();
    }

    private static Place house(int id, double lon) {
        return Sketch.of(id, "N" + id, "place=house")
                .number("1")
                .at("POINT (%s 47.1)".formatted(lon))
                .place();
    }

    private static TypeFilter kind(String key, String value) {
        return new TypeFilter(Set.of(), List.of(new TypeFilter.Tag(key, value)), List.of());
    }

    private static List<Long> found(NeighboursRequest request, Budget budget) throws IOException {
        return crowd.neighbours(request, budget).stream()
                .map(result -> result.place().placeId())
                .toList();
    }

    @Test
    void the_nearest_is_found_behind_more_than_5000_others() throws IOException {
        var request = new NeighboursRequest(MIDDLE, 1_000, kind("place", "house"), 5);
        assertThat(found(request, new Budget(Deadline.NEVER))).containsExactly((long) BENCHES + 1, (long) BENCHES + 2);
    }

    @Test
    void of_more_than_5000_the_nearest_come_first() throws IOException {
        var request = new NeighboursRequest(MIDDLE, EVERYWHERE_METERS, TypeFilter.ALL, 1);
        assertThat(found(request, new Budget(Deadline.NEVER))).containsExactly((long) BENCHES + 1);
    }

    @Test
    void what_is_nowhere_is_not_looked_for() throws IOException {
        var budget = new Budget(Deadline.NEVER);
        assertThat(found(new NeighboursRequest(MIDDLE, EVERYWHERE_METERS, kind("foo", "bar"), 1), budget))
                .isEmpty();
        assertThat(budget.spent()).isLessThan(1_000);
    }

    @Test
    void a_search_without_a_match_ends_with_its_budget() throws IOException {
        var budget = new Budget(Deadline.NEVER, 50_000);
        var request = new NeighboursRequest(MIDDLE, EVERYWHERE_METERS, kind("building", "garage"), 50);
        assertThat(found(request, budget)).isEmpty();
        assertThat(budget.isSpent()).isTrue();
        assertThat(budget.spent()).isLessThan(51_000);
    }

    @Test
    void a_search_ends_with_its_time() throws IOException {
        var request = new NeighboursRequest(MIDDLE, EVERYWHERE_METERS, kind("building", "garage"), 50);
        assertThat(found(request, new Budget(() -> true))).isEmpty();
    }
}
