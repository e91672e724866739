// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import org.locationtech.jts.algorithm.InteriorPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * The one point that stands for a geometry: the middle of a line, a point inside an area; of whole 1e-7 degrees like the nodes. The middle of two nodes is
 * often just between two of these, and is rounded as Nominatim does: 65 of 65 recorded ones agree, 53 where degrees are multiplied by 1e7.
 */
public final class Centroids {

    private static final double UNIT_DEGREES = 1e-7;
    private static final double UNITS = 1e7;

    private Centroids() {}

    public static Coordinate of(Geometry geometry) {
        return switch (geometry) {
            case org.locationtech.jts.geom.Point point -> point.getCoordinate();
            case LineString line -> rounded(new LengthIndexedLine(line).extractPoint(line.getLength() / 2));
            default -> rounded(InteriorPoint.getInteriorPoint(geometry));
        };
    }

    private static Coordinate rounded(Coordinate position) {
        return new Coordinate(rounded(position.x), rounded(position.y));
    }

    private static double rounded(double degrees) {
        return Math.floor(degrees / UNIT_DEGREES + 0.5) / UNITS;
    }
}
