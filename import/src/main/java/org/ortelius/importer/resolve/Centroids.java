// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The one point that stands for a geometry: the middle of a line, a point inside an area. */
final class Centroids {

    private Centroids() {}

    static Coordinate of(Geometry geometry) {
        return switch (geometry) {
            case org.locationtech.jts.geom.Point point -> point.getCoordinate();
            case LineString line -> new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
            default -> InteriorPoint.getInteriorPoint(geometry);
        };
    }
}
