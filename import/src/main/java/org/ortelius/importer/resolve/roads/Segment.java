// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import org.locationtech.jts.geom.Envelope;

/** A straight piece of a street, in degrees. Millions are measured, so all in plain numbers. */
record Segment(double ax, double ay, double bx, double by) {

    /** The square of the distance to a box, 0 where they meet; any larger number when it is more than {@code enough}. */
    double squareTo(Envelope box, double enough) {
        double dx = gap(Math.min(ax, bx), Math.max(ax, bx), box.getMinX(), box.getMaxX());
        double dy = gap(Math.min(ay, by), Math.max(ay, by), box.getMinY(), box.getMaxY());
        double least = dx * dx + dy * dy;
        if (least > enough) {
            return least;
        }
        if (least == 0 && crosses(box)) {
            return 0;
        }
        double ofEnds = Math.min(squareTo(box, ax, ay), squareTo(box, bx, by));
        double ofWest = Math.min(square(box.getMinX(), box.getMinY()), square(box.getMinX(), box.getMaxY()));
        double ofEast = Math.min(square(box.getMaxX(), box.getMinY()), square(box.getMaxX(), box.getMaxY()));
        return Math.min(ofEnds, Math.min(ofWest, ofEast));
    }

    private static double gap(double low, double high, double from, double to) {
        return Math.max(0, Math.max(from - high, low - to));
    }

    private static double squareTo(Envelope box, double x, double y) {
        double dx = gap(x, x, box.getMinX(), box.getMaxX());
        double dy = gap(y, y, box.getMinY(), box.getMaxY());
        return dx * dx + dy * dy;
    }

    /** Whether the corners of the box lie on both sides of the segment's line, given that the bounds meet. */
    private boolean crosses(Envelope box) {
        double a = side(box.getMinX(), box.getMinY());
        double b = side(box.getMinX(), box.getMaxY());
        double c = side(box.getMaxX(), box.getMinY());
        double d = side(box.getMaxX(), box.getMaxY());
        return Math.min(Math.min(a, b), Math.min(c, d)) <= 0 && Math.max(Math.max(a, b), Math.max(c, d)) >= 0;
    }

    private double side(double x, double y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    }

    /** To a point. */
    private double square(double x, double y) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
        double offX = ax + t * dx - x;
        double offY = ay + t * dy - y;
        return offX * offX + offY * offY;
    }
}
