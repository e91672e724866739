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

/** The feature of an area, and its outline as often as it is asked: prepared once it is asked often. Thread-safe. */
final class AreaShape {

    /** Without preparing, a point costs a look at each vertex; preparing costs as much as many of these, and ten times the memory. */
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

    /** Whether a shape lies strictly inside. */
    boolean holds(Geometry geometry) {
        return prepared().containsProperly(geometry);
    }

    /** Whether a shape lies in it: more than touching its border. */
    boolean reaches(Geometry geometry) {
        if (geometry.getDimension() == 0) {
            return covers(geometry.getCoordinate());
        }
        var outline = prepared();
        return outline.intersects(geometry)
                && (outline.covers(geometry) || !outline.touches(geometry) || sharesBorder(outline, geometry));
    }

    /** A street along a border belongs to both sides; one that only ends there does not. */
    private static boolean sharesBorder(PreparedGeometry outline, Geometry line) {
        int onBorder = 0;
        var factory = line.getFactory();
        for (Coordinate vertex : line.getCoordinates()) {
            if (outline.intersects(factory.createPoint(vertex)) && ++onBorder > 1) {
                return true;
            }
        }
        return false;
    }

    private PreparedGeometry prepared() {
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
