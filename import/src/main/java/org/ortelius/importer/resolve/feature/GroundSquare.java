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

    /** Where a place node may stand in addresses. */
    public static Envelope ofPlaceNode(Coordinate node, int searchRank) {
        double meters = searchRank <= 16
                ? 15_000
                : searchRank <= 18 ? 4_000 : searchRank == 19 ? 2_000 : searchRank == 20 ? 1_000 : 500;
        return around(node, meters);
    }
}
