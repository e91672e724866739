// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.util.Comparator;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.PackedPlace;

/** A place near a position. Of some hundred hits a handful is looked at: the others stay packed. */
final class Hit {

    /** Nearest first; of areas around the position the smallest; then by OSM object. */
    static final Comparator<Hit> NEAREST_FIRST = Comparator.comparingDouble(Hit::degrees)
            .thenComparing(hit -> hit.place().location().bounds().squareDegrees())
            .thenComparing(hit -> hit.place().identity().osmRef(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(hit -> hit.place().placeId());

    private final int document;
    private final PackedPlace packed;
    private final boolean isArea;
    private final double degrees;
    private final Point closest;

    Hit(int document, PackedPlace packed, boolean isArea, double degrees, Point closest) {
        this.document = document;
        this.packed = packed;
        this.isArea = isArea;
        this.degrees = degrees;
        this.closest = closest;
    }

    /** Its number in the index. */
    int document() {
        return document;
    }

    /** The place with its box for a geometry. */
    Place place() {
        return packed.place();
    }

    /** Whether its geometry is an area. */
    boolean isArea() {
        return isArea;
    }

    /** The distance from the position to the geometry; 0 inside an area. */
    double degrees() {
        return degrees;
    }

    /** The point of the geometry that is closest to the position. */
    Point closest() {
        return closest;
    }

    /** What to show as the result's position: a line's closest point, else the centroid. */
    Point position(boolean isLine) {
        return isLine ? closest : place().location().centroid();
    }

    int rankAddress() {
        return place().ranks().address();
    }

    int rankSearch() {
        return place().ranks().search();
    }

    boolean isStreet() {
        return rankAddress() > 0 && rankAddress() <= 27;
    }
}
