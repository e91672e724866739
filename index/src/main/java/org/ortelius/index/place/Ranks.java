// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How prominent a place is: both ranks run from 0 (world) to 30 (house or POI).
 *
 * @param search order of size and importance; decides what a zoom level shows and the importance without Wikipedia
 * @param address level in an address (4 country, 16 city, 26 street, 30 house); 0 = never part of an address
 */
public record Ranks(int search, int address) {

    private static final NavigableMap<Integer, Double> REACH =
            new TreeMap<>(Map.of(4, 5.0, 8, 1.8, 12, .6, 17, .16, 18, .08, 19, .04, 30, .02));

    public Ranks {
        if (search < 0 || search > 30 || address < 0 || address > 30) {
            throw new IllegalArgumentException("ranks run from 0 to 30, got %d/%d".formatted(search, address));
        }
    }

    /** A house or POI: addressed through the street or area it hangs on. */
    public boolean hangsOnParent() {
        return search > 27;
    }

    /** How far from its point a place that is mapped as one may reach, degrees; place-model.md 4.8 and 8.5. */
    public static double reachDegrees(int searchRank) {
        return REACH.ceilingEntry(searchRank).getValue();
    }

    /** A street: address rank 26 or 27. */
    public boolean isStreet() {
        return address == 26 || address == 27;
    }
}
