// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.util.Comparator;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/**
 * A place near a position.
 *
 * @param document its number in the index
 * @param place with its box for a geometry
 * @param isArea whether its geometry is an area
 * @param degrees distance from the position to the geometry; 0 inside an area
 * @param closest the point of the geometry that is closest to the position
 */
record Hit(int document, Place place, boolean isArea, double degrees, Point closest) {

    /** Nearest first; of areas around the position the smallest; then by OSM object. */
    static final Comparator<Hit> NEAREST_FIRST = Comparator.comparingDouble(Hit::degrees)
            .thenComparing(hit -> hit.place().location().bounds().squareDegrees())
            .thenComparing(hit -> hit.place().identity().osmRef(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(hit -> hit.place().placeId());

    /** What to show as the result's position: a line's closest point, else the centroid. */
    Point position(boolean isLine) {
        return isLine ? closest : place.location().centroid();
    }

    int rankAddress() {
        return place.ranks().address();
    }

    int rankSearch() {
        return place.ranks().search();
    }

    boolean isStreet() {
        return rankAddress() > 0 && rankAddress() <= 27;
    }
}
