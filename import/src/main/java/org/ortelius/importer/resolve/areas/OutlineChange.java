// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * What two outlines of an area have not in common.
 *
 * @param ground boxes that hold all ground that lies in one of the outlines and not in the other one
 */
public record OutlineChange(Geometry before, Geometry after, List<Envelope> ground) {

    /** Of more segments that differ the bounds of all are as good. */
    private static final int MOST_SEGMENTS = 4_000;

    /** How long a piece of a border may be that gets a box of its own, degrees. */
    private static final double PIECE = 0.002;

    private static final int MOST_PIECES = 4_000;

    /** What a point on a cut segment may lie beside it, degrees. */
    private static final double ROUNDING = 1e-9;

    public static OutlineChange of(Geometry before, Geometry after) {
        return new OutlineChange(before, after, ground(before, after));
    }

    /**
     * Ground that the outlines have not in common is bounded by segments of one of them that the other has not, and these are connected, so a box around
     * those whose boxes meet holds it. Costs a look at each segment.
     */
    private static List<Envelope> ground(Geometry before, Geometry after) {
        var differing = segments(before);
        for (LineSegment segment : segments(after)) {
            if (!differing.remove(segment)) {
                differing.add(segment);
            }
        }
        var boxes = differing.stream()
                .map(segment -> new Envelope(segment.p0, segment.p1))
                .toList();
        return boxes.size() > MOST_SEGMENTS ? List.of(around(boxes)) : merged(boxes);
    }

    /** Small boxes that hold the old border; what the new one has otherwise lies in {@link #ground}. What meets neither is wholly inside or outside. */
    public List<Envelope> border() {
        var pieces = new ArrayList<Envelope>();
        cut(before, Math.max(PIECE, before.getLength() / MOST_PIECES), pieces);
        pieces.forEach(box -> box.expandBy(ROUNDING));
        return pieces;
    }

    private static Set<LineSegment> segments(Geometry outline) {
        var segments = new HashSet<LineSegment>();
        for (Coordinate[] line : lines(outline)) {
            for (int i = 1; i < line.length; i++) {
                var segment = new LineSegment(line[i - 1], line[i]);
                segment.normalize();
                segments.add(segment);
            }
        }
        return segments;
    }

    private static List<Coordinate[]> lines(Geometry outline) {
        var lines = new ArrayList<Coordinate[]>();
        for (Object line : LinearComponentExtracter.getLines(outline)) {
            lines.add(((Geometry) line).getCoordinates());
        }
        return lines;
    }

    /** The same ground in boxes that do not meet. */
    private static List<Envelope> merged(List<Envelope> boxes) {
        var apart = new ArrayList<Envelope>();
        for (Envelope box : boxes) {
            var whole = new Envelope(box);
            while (apart.removeIf(other -> isTakenInto(whole, other))) {
                // what it has grown by may meet others
            }
            apart.add(whole);
        }
        return apart;
    }

    private static boolean isTakenInto(Envelope whole, Envelope other) {
        boolean meets = whole.intersects(other);
        if (meets) {
            whole.expandToInclude(other);
        }
        return meets;
    }

    private static Envelope around(List<Envelope> boxes) {
        var all = new Envelope();
        boxes.forEach(all::expandToInclude);
        return all;
    }

    private static void cut(Geometry outline, double piece, List<Envelope> pieces) {
        for (Coordinate[] line : lines(outline)) {
            var box = new Envelope(line[0]);
            for (int i = 1; i < line.length; i++) {
                var segment = new LineSegment(line[i - 1], line[i]);
                int parts = (int) Math.ceil(segment.getLength() / piece);
                for (int part = 1; part <= parts; part++) {
                    Coordinate end = part == parts ? line[i] : segment.pointAlong((double) part / parts);
                    box.expandToInclude(end);
                    if (box.getDiameter() > piece) {
                        pieces.add(box);
                        box = new Envelope(end);
                    }
                }
            }
            pieces.add(box);
        }
    }
}
