// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries as bytes: a kind, counts, and the differences between neighbouring points in 1e-7 degrees as variable-length numbers.
 * About 4 bytes a point in towns. Rings are stored without their repeated last point.
 */
public final class ShapeCodec {

    static final int EMPTY = 0;
    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int SEVERAL = 4;
    public static final double STEPS_PER_DEGREE = 1e7;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private ShapeCodec() {}

    public static int steps(double degrees) {
        return (int) Math.round(degrees * STEPS_PER_DEGREE);
    }

    static double degrees(long steps) {
        return steps / STEPS_PER_DEGREE;
    }

    public static byte[] pack(Geometry geometry) {
        try {
            var out = new ByteBuffersDataOutput();
            new Packer(out).geometry(geometry);
            return out.toArrayCopy();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static Geometry unpack(BytesRef bytes) {
        return new Unpacker(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length)).geometry();
    }

    private static final class Packer {
        private final ByteBuffersDataOutput out;
        private long lastX;
        private long lastY;

        Packer(ByteBuffersDataOutput out) {
            this.out = out;
        }

        void geometry(Geometry geometry) throws IOException {
            switch (geometry) {
                case Geometry empty when empty.isEmpty() -> out.writeVInt(EMPTY);
                case Point point -> {
                    out.writeVInt(POINT);
                    point(point.getCoordinate());
                }
                case LineString line -> {
                    out.writeVInt(LINE);
                    points(line, line.getNumPoints());
                }
                case Polygon polygon -> polygon(polygon);
                default -> {
                    out.writeVInt(SEVERAL);
                    out.writeVInt(geometry.getNumGeometries());
                    for (int i = 0; i < geometry.getNumGeometries(); i++) {
                        geometry(geometry.getGeometryN(i));
                    }
                }
            }
        }

        private void polygon(Polygon polygon) throws IOException {
            out.writeVInt(POLYGON);
            out.writeVInt(1 + polygon.getNumInteriorRing());
            points(polygon.getExteriorRing(), polygon.getExteriorRing().getNumPoints() - 1);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                LineString hole = polygon.getInteriorRingN(i);
                points(hole, hole.getNumPoints() - 1);
            }
        }

        private void points(LineString line, int count) throws IOException {
            out.writeVInt(count);
            for (int i = 0; i < count; i++) {
                point(line.getCoordinateN(i));
            }
        }

        private void point(Coordinate point) throws IOException {
            int x = steps(point.x);
            int y = steps(point.y);
            out.writeZLong(x - lastX);
            out.writeZLong(y - lastY);
            lastX = x;
            lastY = y;
        }
    }

    private static final class Unpacker {
        private final ByteArrayDataInput in;
        private long x;
        private long y;

        Unpacker(ByteArrayDataInput in) {
            this.in = in;
        }

        Geometry geometry() {
            try {
                int kind = in.readVInt();
                return switch (kind) {
                    case EMPTY -> FACTORY.createGeometryCollection();
                    case POINT -> FACTORY.createPoint(point());
                    case LINE -> FACTORY.createLineString(points(in.readVInt(), false));
                    case POLYGON -> polygon();
                    case SEVERAL -> several();
                    default -> throw new IllegalStateException("unknown kind of packed geometry: " + kind);
                };
            } catch (IOException damaged) {
                throw new UncheckedIOException("a packed geometry cannot be read", damaged);
            }
        }

        private Geometry several() throws IOException {
            var parts = new Geometry[in.readVInt()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = geometry();
            }
            return parts.length == 1 ? multi(parts[0]) : FACTORY.buildGeometry(List.of(parts));
        }

        /** One part alone stays a multi-geometry, as it came. */
        private static Geometry multi(Geometry part) {
            return switch (part) {
                case Polygon polygon -> FACTORY.createMultiPolygon(new Polygon[] {polygon});
                case LineString line -> FACTORY.createMultiLineString(new LineString[] {line});
                case Point point -> FACTORY.createMultiPoint(new Point[] {point});
                default -> FACTORY.createGeometryCollection(new Geometry[] {part});
            };
        }

        private Polygon polygon() throws IOException {
            var rings = new LinearRing[in.readVInt()];
            for (int i = 0; i < rings.length; i++) {
                rings[i] = FACTORY.createLinearRing(points(in.readVInt(), true));
            }
            var holes = new LinearRing[rings.length - 1];
            System.arraycopy(rings, 1, holes, 0, holes.length);
            return FACTORY.createPolygon(rings[0], holes);
        }

        private Coordinate[] points(int count, boolean closed) throws IOException {
            var points = new Coordinate[closed ? count + 1 : count];
            for (int i = 0; i < count; i++) {
                points[i] = point();
            }
            if (closed) {
                points[count] = points[0].copy();
            }
            return points;
        }

        private Coordinate point() throws IOException {
            x += in.readZLong();
            y += in.readZLong();
            return new Coordinate(degrees(x), degrees(y));
        }
    }
}
