// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import org.apache.lucene.util.SloppyMath;

/** A position in WGS84 degrees: longitude −180…180, latitude −90…90. Never two bare doubles across a package. */
public record Point(double lon, double lat) {

    /** Whether both coordinates are finite and on the globe. */
    public boolean isOnGlobe() {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    /** Distance in degrees, as Nominatim measures: plain Euclid on longitude and latitude. */
    public double degreesTo(Point other) {
        return Math.hypot(lon - other.lon, lat - other.lat);
    }

    /** Distance on the ground, on a sphere: within 0.3 % of the true one. */
    public double metersTo(Point other) {
        return SloppyMath.haversinMeters(lat, lon, other.lat, other.lon);
    }
}
