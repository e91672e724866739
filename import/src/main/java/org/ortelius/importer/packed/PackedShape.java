// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.packed;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.ortelius.importer.copy.CopyTable;

/**
 * Geometries as bytes from which PostGIS makes the same geometry again (function {@code unpacked}): Tiny WKB in steps of 1e-7 degrees, 4 to 6
 * bytes a vertex instead of 16, for what lies on these steps, as everything from OSM does; else, for the few computed shapes, WKB.
 */
public final class PackedShape {

    private static final double UNITS = 1e7;

    /** Of the first byte: seven digits after the point, as a signed number. */
    private static final int PRECISION = 14 << 4;

    private static final int HEAD_BYTES = 2;
    private static final int MOST_BYTES_A_NUMBER = 5;

    private final Varints out;
    private long lastX;
    private long lastY;

    private PackedShape(Varints out) {
        this.out = out;
    }

    /** The same geometry gives the same bytes. */
    public static byte[] pack(Geometry geometry) {
        int type = type(geometry);
        if (type == 0 || geometry.isEmpty() || !isOnSteps(geometry)) {
            return CopyTable.wkb(geometry);
        }
        var bytes = new byte[HEAD_BYTES + MOST_BYTES_A_NUMBER * (2 * geometry.getNumPoints() + parts(geometry))];
        bytes[0] = (byte) (PRECISION | type);
        var out = new Varints(bytes, HEAD_BYTES);
        new PackedShape(out).put(geometry);
        return Arrays.copyOf(bytes, out.position());
    }

    /** The number of the type in WKB; 0 for those that are not packed. */
    private static int type(Geometry geometry) {
        return switch (geometry) {
            case Point _ -> 1;
            case LineString _ -> 2;
            case Polygon _ -> 3;
            case MultiLineString _ -> 5;
            case MultiPolygon _ -> 6;
            default -> 0;
        };
    }

    /** How many numbers of parts, rings and vertices there are at most. */
    private static int parts(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon -> 2 + polygon.getNumInteriorRing();
            case GeometryCollection parts -> {
                int sum = 1;
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    sum += parts(parts.getGeometryN(i));
                }
                yield sum;
            }
            default -> 1;
        };
    }

    private static boolean isOnSteps(Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!isOnStep(vertex.x) || !isOnStep(vertex.y)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOnStep(double degrees) {
        return Math.abs(degrees) <= 180 && Math.round(degrees * UNITS) / UNITS == degrees;
    }

    private void put(Geometry geometry) {
        switch (geometry) {
            case Point point -> put(point.getCoordinate());
            case LineString line -> putLine(line);
            case Polygon polygon -> {
                out.put(1 + polygon.getNumInteriorRing());
                putLine(polygon.getExteriorRing());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    putLine(polygon.getInteriorRingN(i));
                }
            }
            default -> {
                out.put(geometry.getNumGeometries());
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    put(geometry.getGeometryN(i));
                }
            }
        }
    }

    private void putLine(LineString line) {
        Coordinate[] vertices = line.getCoordinates();
        out.put(vertices.length);
        for (Coordinate vertex : vertices) {
            put(vertex);
        }
    }

    /** As a step from the vertex before, whatever part that belongs to. */
    private void put(Coordinate vertex) {
        long x = Math.round(vertex.x * UNITS);
        long y = Math.round(vertex.y * UNITS);
        out.putSigned(x - lastX);
        out.putSigned(y - lastY);
        lastX = x;
        lastY = y;
    }
}
