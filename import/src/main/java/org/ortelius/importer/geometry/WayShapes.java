// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Ways as lines and polygons. Thread-safe. */
final class WayShapes {

    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final double LONGEST_LINE_DEGREES = 30;

    private final LongFunction<@Nullable Coordinate> positions;

    WayShapes(LongFunction<@Nullable Coordinate> positions) {
        this.positions = positions;
    }

    /** A polygon when the way closes into a valid ring, else a line of the nodes that are known. */
    Drawn draw(long[] nodes) {
        var line = coordinates(nodes);
        if (line.length < 2) {
            return Drawn.failed(
                    nodes.length < 2 || line.length == 1 && allKnown(nodes)
                            ? RejectReason.TOO_FEW_NODES
                            : RejectReason.NODES_MISSING);
        }
        if (line.length >= 4 && nodes[0] == nodes[nodes.length - 1] && line[0].equals2D(line[line.length - 1])) {
            var polygon = GEOMETRIES.createPolygon(line);
            if (new IsValidOp(polygon).isValid()) {
                return Drawn.of(Dateline.rolled(polygon));
            }
        }
        LineString drawn = GEOMETRIES.createLineString(line);
        return drawn.getLength() > LONGEST_LINE_DEGREES
                ? Drawn.failed(RejectReason.TOO_LONG)
                : Drawn.of(Dateline.rolled(drawn));
    }

    /** The ways of a waterway relation as one line, joined where they meet. */
    Drawn merge(List<long[]> ways) {
        var merger = new LineMerger();
        for (long[] nodes : ways) {
            var line = coordinates(nodes);
            if (line.length > 1) {
                merger.add(GEOMETRIES.createLineString(line));
            }
        }
        @SuppressWarnings("unchecked")
        var merged = (List<LineString>) new ArrayList<>(merger.getMergedLineStrings());
        if (merged.isEmpty()) {
            return Drawn.failed(ways.isEmpty() ? RejectReason.WAYS_MISSING : RejectReason.NODES_MISSING);
        }
        return Drawn.of(Dateline.rolled(GEOMETRIES.createMultiLineString(merged.toArray(LineString[]::new))));
    }

    private boolean allKnown(long[] nodes) {
        for (long node : nodes) {
            if (positions.apply(node) == null) {
                return false;
            }
        }
        return true;
    }

    /** The known positions without immediate repeats, and without a jump at the dateline. */
    private Coordinate[] coordinates(long[] nodes) {
        var line = new ArrayList<Coordinate>(nodes.length);
        for (long node : nodes) {
            var position = positions.apply(node);
            if (position != null && (line.isEmpty() || !line.getLast().equals2D(position))) {
                line.add(position);
            }
        }
        return Dateline.unrolled(line.toArray(Coordinate[]::new));
    }
}
