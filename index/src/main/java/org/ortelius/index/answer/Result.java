// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.List;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/**
 * One answer.
 *
 * @param place what was found; an interpolated house is a copy of its line with category {@code place=house} and its own number
 * @param position what to show as its place: the centroid, for a reverse hit on a line the closest point
 * @param rows the address, the object itself first, then by falling rank, country code last
 * @param confidence 0…1, how well the place explains the query; 1 for lookups and reverse
 */
public record Result(Place place, Point position, List<AddressRow> rows, double confidence) {

    public Result {
        rows = List.copyOf(rows);
    }
}
