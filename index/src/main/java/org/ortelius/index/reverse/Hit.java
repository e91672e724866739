// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.util.Comparator;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.packed.MapOrder;
import org.ortelius.index.store.packed.PackedPlace;
import org.ortelius.index.store.packed.Shape;

/**
 * A place near a position. Only a handful of some hundred hits is looked at, so the others stay packed.
 *
 * @param document its number in the index
 * @param degrees distance from the position to the geometry; 0 inside an area
 * @param closest the point of the geometry that is closest to the position
 */
record Hit(int document, PackedPlace packed, double degrees, Point closest) {

    /** Nearest first; of areas around the position the smallest. */
    static final Comparator<Hit> NEAREST_FIRST = Comparator.comparingDouble(Hit::degrees)
            .thenComparing(hit -> hit.place().location().bounds().squareDegrees())
            .thenComparing(Hit::place, MapOrder.OF_PLACES);

    /** How near a place is to a position. */
    static Hit of(int document, PackedPlace place, Point position) {
        Shape.Nearest nearest = place.nearest(position);
        return new Hit(document, place, nearest.degrees(), nearest.point());
    }

    /** The same in memory of its own. */
    Hit kept() {
        return new Hit(document, packed.kept(), degrees, closest);
    }

    /** The place with its box for a geometry. */
    Place place() {
        return packed.rough();
    }

    /** Whether its geometry is an area. */
    boolean isArea() {
        return packed.isArea();
    }

    /** Whether its geometry holds a position. */
    boolean holds(Point position) {
        return packed.nearest(position).degrees() == 0;
    }

    /** The position to show: a line's closest point, else the centroid. */
    Point position(boolean isLine) {
        return isLine ? closest : packed.centroid();
    }

    int rankAddress() {
        return packed.ranks().address();
    }

    int rankSearch() {
        return packed.ranks().search();
    }

    boolean isStreet() {
        return rankAddress() > 0 && rankAddress() <= 27;
    }
}
