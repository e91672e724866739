// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The square on the ground around a point, for what is mapped as a point but stands for more. */
final class GroundSquare {

    /** Near the poles a degree of longitude is as good as nothing, and a square would span the globe. */
    private static final double LEAST_METERS_PER_DEGREE = 1_000;

    private GroundSquare() {}

    /** @param halfMeters half the length of a side; @return degrees, exact to a meter in ten kilometres (WGS84 ellipsoid) */
    static Envelope around(Coordinate middle, double halfMeters) {
        double latitude = Math.toRadians(middle.y);
        double metersPerLat = 111_132.92 - 559.82 * Math.cos(2 * latitude) + 1.175 * Math.cos(4 * latitude);
        double metersPerLon = 111_412.84 * Math.cos(latitude) - 93.5 * Math.cos(3 * latitude);
        var square = new Envelope(middle);
        square.expandBy(halfMeters / Math.max(LEAST_METERS_PER_DEGREE, metersPerLon), halfMeters / metersPerLat);
        return square;
    }
}
