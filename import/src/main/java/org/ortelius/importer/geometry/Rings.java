// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as GeoJSON wants them, whichever way they were mapped: outer rings run against the clock, holes with it. Each begins at its westernmost
 * node, of several at the southernmost, as in Nominatim: what simplifies an outline keeps the first node.
 */
final class Rings {

    private Rings() {}

    /** The same geometry; what is no area as it was. */
    static Geometry ordered(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon -> ordered(polygon);
            case MultiPolygon area -> {
                var parts = new Polygon[area.getNumGeometries()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = ordered((Polygon) area.getGeometryN(i));
                }
                yield area.getFactory().createMultiPolygon(parts);
            }
            default -> geometry;
        };
    }

    /** JTS has the same beginning and the other direction for normal. */
    private static Polygon ordered(Polygon polygon) {
        return (Polygon) polygon.norm().reverse();
    }
}
