// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Shapes across the 180th meridian, where 179.9 and −179.9 are neighbours: they are drawn with longitudes up to 360, then cut in two. A segment
 * wider than half the world goes the short way; one from −180 to 180 stays, it is the edge of a map of the whole world.
 */
final class Dateline {

    private static final double WORLD = 360;
    private static final double HALF = 180;

    private Dateline() {}

    /** A line without jumps: its western longitudes counted on beyond 180 when it crosses, else as it was. */
    static Coordinate[] unrolled(Coordinate[] line) {
        return crosses(line) ? shifted(line) : line;
    }

    /** Rings without jumps; with one that crosses go the rings to the west of the meridian that it can touch or hold. */
    static List<Coordinate[]> unrolled(List<Coordinate[]> rings) {
        double reach = rings.stream()
                .filter(Dateline::crosses)
                .mapToDouble(ring -> span(shifted(ring)).getMaxX())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        return rings.stream()
                .map(ring -> crosses(ring) || liesWithin(reach, ring) ? shifted(ring) : ring)
                .toList();
    }

    /** The geometry within −180…180: what lies beyond is cut off and moved to where it belongs. */
    static Geometry rolled(Geometry geometry) {
        if (geometry.getEnvelopeInternal().getMaxX() <= HALF) {
            return geometry;
        }
        var parts = new ArrayList<Geometry>();
        addParts(parts, within(geometry, -HALF, HALF), geometry.getDimension());
        var beyond = within(geometry, HALF, HALF + WORLD);
        addParts(parts, AffineTransformation.translationInstance(-WORLD, 0).transform(beyond), geometry.getDimension());
        return geometry.getFactory().buildGeometry(parts);
    }

    private static boolean crosses(Coordinate[] line) {
        for (int i = 1; i < line.length; i++) {
            double width = Math.abs(line[i].x - line[i - 1].x);
            if (width > HALF && width < WORLD) {
                return true;
            }
        }
        return false;
    }

    private static boolean liesWithin(double reach, Coordinate[] ring) {
        Envelope span = span(ring);
        return span.getMaxX() < 0 && span.getMinX() + WORLD <= reach;
    }

    private static Envelope span(Coordinate[] line) {
        var span = new Envelope();
        Arrays.stream(line).forEach(span::expandToInclude);
        return span;
    }

    private static Coordinate[] shifted(Coordinate[] line) {
        return Arrays.stream(line)
                .map(position -> position.x < 0 ? new Coordinate(position.x + WORLD, position.y) : position)
                .toArray(Coordinate[]::new);
    }

    private static Geometry within(Geometry geometry, double west, double east) {
        var strip = geometry.getFactory().toGeometry(new Envelope(west, east, -90, 90));
        return OverlayNGRobust.overlay(geometry, strip, OverlayNG.INTERSECTION);
    }

    /** A line that only touches the meridian leaves a point there, which is no part of it. */
    private static void addParts(List<Geometry> parts, Geometry cut, int dimension) {
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            Geometry part = cut.getGeometryN(i);
            if (!part.isEmpty() && part.getDimension() == dimension) {
                parts.add(part);
            }
        }
    }
}
