// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.draw.Feature;
import org.ortelius.index.place.Ranks;

/** A street that houses may hang on. Its postcode is set once, before any house is resolved. */
final class Road {

    final Feature feature;
    final Ranks ranks;
    final @Nullable String countryCode;
    final Set<String> nameKeys;
    private final Coordinate[] line;

    @Nullable
    String postcode;

    Road(Feature feature, Ranks ranks, @Nullable String countryCode) {
        this.feature = feature;
        this.ranks = ranks;
        this.countryCode = countryCode;
        this.nameKeys = NameKeys.of(feature.tags().names());
        this.line = feature.geometry().getCoordinates();
    }

    long id() {
        return feature.id();
    }

    boolean isNamed() {
        return !nameKeys.isEmpty();
    }

    /** Degrees from the nearest point of its line to a box; 0 when they meet. */
    double distanceTo(Envelope box) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.length; i++) {
            nearest = Math.min(nearest, distance(line[i - 1], line[i], box));
        }
        return nearest;
    }

    /** A road that is a square of pavement holds what stands on it. */
    boolean holds(Envelope box) {
        Geometry geometry = feature.geometry();
        return feature.isArea() && geometry.covers(geometry.getFactory().createPoint(box.centre()));
    }

    private static double distance(Coordinate a, Coordinate b, Envelope box) {
        if (box.intersects(a, b) && crosses(a, b, box)) {
            return 0;
        }
        double nearest = Math.min(box.distance(new Envelope(a)), box.distance(new Envelope(b)));
        nearest = Math.min(nearest, toSegment(box.getMinX(), box.getMinY(), a, b));
        nearest = Math.min(nearest, toSegment(box.getMinX(), box.getMaxY(), a, b));
        nearest = Math.min(nearest, toSegment(box.getMaxX(), box.getMinY(), a, b));
        return Math.min(nearest, toSegment(box.getMaxX(), box.getMaxY(), a, b));
    }

    /** Whether the corners of the box lie on both sides of the segment's line, given that the bounds meet. */
    private static boolean crosses(Coordinate a, Coordinate b, Envelope box) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : new double[] {box.getMinX(), box.getMaxX()}) {
            for (double y : new double[] {box.getMinY(), box.getMaxY()}) {
                double side = dx * (y - a.y) - dy * (x - a.x);
                low = Math.min(low, side);
                high = Math.max(high, side);
            }
        }
        return low <= 0 && high >= 0;
    }

    private static double toSegment(double x, double y, Coordinate a, Coordinate b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1);
        return Math.hypot(a.x + t * dx - x, a.y + t * dy - y);
    }
}
