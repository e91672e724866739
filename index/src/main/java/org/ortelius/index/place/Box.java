// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

/** An axis-parallel box in WGS84 degrees, borders included; {@code minLon <= maxLon} and {@code minLat <= maxLat}. */
public record Box(double minLon, double minLat, double maxLon, double maxLat) {

    /** Near the poles a degree of longitude is as good as nothing, and a square would span the globe. */
    private static final double LEAST_METERS_PER_DEGREE = 1_000;

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

    /**
     * The square on the ground around a point, exact to a meter in ten kilometres (WGS84 ellipsoid).
     *
     * @param halfMeters half the length of a side
     */
    public static Box onGround(Point centre, double halfMeters) {
        double latitude = Math.toRadians(centre.lat());
        double metersPerLat = 111_132.92 - 559.82 * Math.cos(2 * latitude) + 1.175 * Math.cos(4 * latitude);
        double metersPerLon = 111_412.84 * Math.cos(latitude) - 93.5 * Math.cos(3 * latitude);
        double height = halfMeters / metersPerLat;
        double width = halfMeters / Math.max(LEAST_METERS_PER_DEGREE, metersPerLon);
        return new Box(centre.lon() - width, centre.lat() - height, centre.lon() + width, centre.lat() + height);
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
