// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Point;

/** The square on the ground around a point, for what is mapped as a point but stands for more. */
public final class GroundSquare {

    private GroundSquare() {}

    /** @param halfMeters half the length of a side */
    public static Envelope around(Coordinate middle, double halfMeters) {
        Box square = Box.onGround(new Point(middle.x, middle.y), halfMeters);
        return new Envelope(square.minLon(), square.maxLon(), square.minLat(), square.maxLat());
    }
}
