// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.ortelius.importer.geometry.Feature;

/** The feature of an area, and its outline as often as it is asked: prepared from the second time that there is something to ask. Thread-safe. */
final class AreaShape {

    /** A point is found out about without preparing at the price of looking at each vertex, and preparing costs some twenty of these. */
    private static final int POINTS_BEFORE_PREPARING = 8;

    private static final int BYTES = 2_000;
    private static final int BYTES_A_VERTEX = 150;

    final Feature feature;

    private volatile @Nullable PreparedGeometry prepared;
    private int points;

    AreaShape(Feature feature) {
        this.feature = feature;
    }

    boolean covers(Coordinate point) {
        var geometry = feature.geometry();
        if (prepared == null && points++ < POINTS_BEFORE_PREPARING) {
            return SimplePointInAreaLocator.locate(point, geometry) != Location.EXTERIOR;
        }
        return prepared().covers(geometry.getFactory().createPoint(point));
    }

    /** The outline, to be asked many things. */
    PreparedGeometry prepared() {
        var ready = prepared;
        if (ready == null) {
            ready = PreparedGeometryFactory.prepare(feature.geometry());
            prepared = ready;
        }
        return ready;
    }

    Geometry geometry() {
        return feature.geometry();
    }

    /** What it takes of the heap once it is prepared, about. */
    long bytes() {
        return BYTES + (long) BYTES_A_VERTEX * feature.geometry().getNumPoints();
    }
}
