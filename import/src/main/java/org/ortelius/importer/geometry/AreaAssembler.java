// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The ways of a multipolygon into an area, whatever their roles, order and direction: segments that occur twice cancel out,
 * the rest must form closed rings, and rings nest by even and odd depth. Thread-safe.
 */
final class AreaAssembler {

    private final LongFunction<@Nullable Coordinate> positions;

    AreaAssembler(LongFunction<@Nullable Coordinate> positions) {
        this.positions = positions;
    }

    Drawn assemble(List<long[]> ways) {
        if (ways.isEmpty()) {
            return Drawn.failed(RejectReason.NO_WAYS);
        }
        var segments = new Segments();
        for (long[] way : ways) {
            for (int i = 1; i < way.length; i++) {
                segments.toggle(way[i - 1], way[i]);
            }
        }
        if (!segments.allRingsClose()) {
            return Drawn.failed(RejectReason.OPEN_RING);
        }
        var lines = new ArrayList<Coordinate[]>();
        for (List<Long> nodes : segments.rings()) {
            var line = positions(nodes);
            if (line == null) {
                return Drawn.failed(RejectReason.NODES_MISSING);
            }
            lines.add(line);
        }
        var rings = Dateline.unrolled(lines).stream()
                .map(WayShapes.GEOMETRIES::createLinearRing)
                .toList();
        return rings.isEmpty() ? Drawn.failed(RejectReason.NO_AREA) : nest(rings);
    }

    private Coordinate @Nullable [] positions(List<Long> nodes) {
        var line = new Coordinate[nodes.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = positions.apply(nodes.get(i));
            if (line[i] == null) {
                return null;
            }
        }
        return line;
    }

    /**
     * Largest first: a ring lies in the smallest larger one that holds it; odd depth is a hole. A hole that touches the outer ring in
     * several nodes cuts the area in two.
     */
    private static Drawn nest(List<LinearRing> rings) {
        var nested = rings.stream()
                .map(Nested::new)
                .sorted(Comparator.comparingDouble((Nested ring) -> -ring.area))
                .toList();
        for (int i = 0; i < nested.size(); i++) {
            for (int j = i - 1; j >= 0 && nested.get(i).parent == null; j--) {
                if (nested.get(j).holds(nested.get(i))) {
                    nested.get(i).putInto(nested.get(j));
                }
            }
        }
        var polygons = new ArrayList<Polygon>();
        for (Nested outer : nested) {
            if (outer.depth % 2 == 0) {
                var holes = nested.stream()
                        .filter(ring -> ring.parent == outer)
                        .map(ring -> ring.ring)
                        .toArray(LinearRing[]::new);
                polygons.add(WayShapes.GEOMETRIES.createPolygon(outer.ring, holes));
            }
        }
        MultiPolygon area = WayShapes.GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        var error = new IsValidOp(area).getValidationError();
        if (error == null) {
            return Drawn.of(Dateline.rolled(polygons.size() == 1 ? polygons.getFirst() : area));
        }
        return error.getErrorType() == TopologyValidationError.DISCONNECTED_INTERIOR
                ? Drawn.of(Dateline.rolled(area.buffer(0)))
                : Drawn.failed(RejectReason.CROSSING_RINGS);
    }

    private static final class Nested {
        private final LinearRing ring;
        private final double area;
        private final IndexedPointInAreaLocator locator;
        private @Nullable Nested parent;
        private int depth;

        Nested(LinearRing ring) {
            this.ring = ring;
            Polygon filled = ring.getFactory().createPolygon(ring);
            this.area = filled.getArea();
            this.locator = new IndexedPointInAreaLocator(filled);
        }

        /** Decided by the first vertex that is not on the border, since rings may touch. */
        boolean holds(Nested other) {
            if (!ring.getEnvelopeInternal().contains(other.ring.getEnvelopeInternal())) {
                return false;
            }
            for (Coordinate vertex : other.ring.getCoordinates()) {
                int location = locator.locate(vertex);
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }

        void putInto(Nested larger) {
            parent = larger;
            depth = larger.depth + 1;
        }
    }

    /** Undirected segments between nodes; a second occurrence removes the first. */
    private static final class Segments {
        private final Map<Long, List<Long>> neighbours = new HashMap<>();

        void toggle(long a, long b) {
            if (a == b) {
                return;
            }
            var ofA = neighbours.computeIfAbsent(a, node -> new ArrayList<>(2));
            var ofB = neighbours.computeIfAbsent(b, node -> new ArrayList<>(2));
            if (ofA.remove((Long) b)) {
                ofB.remove((Long) a);
            } else {
                ofA.add(b);
                ofB.add(a);
            }
        }

        boolean allRingsClose() {
            return neighbours.values().stream().allMatch(ends -> ends.size() % 2 == 0);
        }

        /** Walks every segment once; each time the walk meets itself it has closed a simple ring. First node = last node. */
        List<List<Long>> rings() {
            var rings = new ArrayList<List<Long>>();
            var starts = neighbours.keySet().stream().sorted().toList();
            for (Long start : starts) {
                while (!neighbours.get(start).isEmpty()) {
                    walk(start, rings);
                }
            }
            return rings;
        }

        private void walk(Long start, List<List<Long>> rings) {
            var path = new ArrayList<Long>();
            var positionOnPath = new HashMap<Long, Integer>();
            Long node = start;
            while (node != null) {
                Integer met = positionOnPath.get(node);
                if (met != null) {
                    var ring = new ArrayList<>(path.subList(met, path.size()));
                    ring.add(node);
                    rings.add(ring);
                    for (int i = path.size() - 1; i > met; i--) {
                        positionOnPath.remove(path.remove(i));
                    }
                } else {
                    positionOnPath.put(node, path.size());
                    path.add(node);
                }
                node = takeNext(node);
            }
        }

        private @Nullable Long takeNext(Long node) {
            var ends = neighbours.get(node);
            if (ends.isEmpty()) {
                return null;
            }
            Long next = ends.removeLast();
            neighbours.get(next).remove(node);
            return next;
        }
    }
}
