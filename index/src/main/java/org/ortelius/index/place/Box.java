// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

/** An axis-parallel box in WGS84 degrees, borders included; {@code minLon <= maxLon} and {@code minLat <= maxLat}. */
public record Box(double minLon, double minLat, double maxLon, double maxLat) {

    public Box {
        if (!(minLon <= maxLon && minLat <= maxLat)) {
            throw new IllegalArgumentException(
                    "a box needs min <= max, got %s,%s,%s,%s".formatted(minLon, minLat, maxLon, maxLat));
        }
    }

    /** The box around a point: {@code degrees} to each side. */
    public static Box around(Point centre, double degrees) {
        return new Box(centre.lon() - degrees, centre.lat() - degrees, centre.lon() + degrees, centre.lat() + degrees);
    }

    public boolean contains(Point point) {
        return point.lon() >= minLon && point.lon() <= maxLon && point.lat() >= minLat && point.lat() <= maxLat;
    }

    public boolean intersects(Box other) {
        return other.minLon <= maxLon && other.maxLon >= minLon && other.minLat <= maxLat && other.maxLat >= minLat;
    }

    public Point centre() {
        return new Point((minLon + maxLon) / 2, (minLat + maxLat) / 2);
    }

    /** Width times height in square degrees. */
    public double squareDegrees() {
        return (maxLon - minLon) * (maxLat - minLat);
    }

    /** The box of the same centre with sides {@code factor} times as long. */
    public Box scaled(double factor) {
        double halfWidth = (maxLon - minLon) / 2 * factor;
        double halfHeight = (maxLat - minLat) / 2 * factor;
        Point centre = centre();
        return new Box(
                centre.lon() - halfWidth,
                centre.lat() - halfHeight,
                centre.lon() + halfWidth,
                centre.lat() + halfHeight);
    }
}
