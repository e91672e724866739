// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;

/**
 * A street that houses may hang on, in some 100 bytes and 8 a vertex. What it hands down is set once, before any house is resolved.
 */
public final class Road {

    private static final double UNITS = 1e7;

    /** The older object first, to decide between equals; an object is one road at most. */
    static final Comparator<Road> BY_OBJECT =
            Comparator.comparing(road -> road.ref, Comparator.nullsLast(Comparator.naturalOrder()));

    public final long id;
    final @Nullable OsmRef ref;
    public final Ranks ranks;
    public final @Nullable String countryCode;
    final List<String> nameKeys;

    /** For what hangs on it; absent until it is resolved, or loaded. */
    @Nullable
    public Inheritance inheritance;

    /** Longitude and latitude of each vertex in 1e-7 degrees; empty for squares. */
    private final int[] line;

    /** The outline of a square of pavement; absent for lines. */
    private final @Nullable Geometry square;

    public Road(Feature feature, Ranks ranks, @Nullable String countryCode) {
        this.id = feature.id();
        this.ref = feature.ref();
        this.ranks = ranks;
        this.countryCode = countryCode;
        // many streets share a name, and the names are most of what would be held
        this.nameKeys =
                NameKeys.of(feature.tags().names()).stream().map(String::intern).toList();
        this.square = feature.isArea() ? feature.geometry() : null;
        this.line = feature.isArea() ? new int[0] : packed(feature.geometry().getCoordinates());
    }

    private static int[] packed(Coordinate[] vertices) {
        var packed = new int[vertices.length * 2];
        for (int i = 0; i < vertices.length; i++) {
            packed[2 * i] = (int) Math.round(vertices[i].x * UNITS);
            packed[2 * i + 1] = (int) Math.round(vertices[i].y * UNITS);
        }
        return packed;
    }

    private double x(int vertex) {
        return line[2 * vertex] / UNITS;
    }

    private double y(int vertex) {
        return line[2 * vertex + 1] / UNITS;
    }

    public @Nullable OsmRef ref() {
        return ref;
    }

    /** The keys of its names. */
    public List<String> nameKeys() {
        return nameKeys;
    }

    public boolean isNamed() {
        return !nameKeys.isEmpty();
    }

    Envelope bounds() {
        if (square != null) {
            return square.getEnvelopeInternal();
        }
        var bounds = new Envelope();
        for (int i = 0; i < line.length / 2; i++) {
            bounds.expandToInclude(x(i), y(i));
        }
        return bounds;
    }

    /** Degrees from the nearest point of the street to a box; 0 when they meet or the box lies on the square. */
    double distanceTo(Envelope box) {
        return distanceTo(box, Double.POSITIVE_INFINITY);
    }

    /** The same, as far as it is less than some degrees; else anything from there up. */
    double distanceTo(Envelope box, double within) {
        if (square != null) {
            return square.distance(square.getFactory().toGeometry(box));
        }
        double nearest = within * within;
        for (int i = 1; i < line.length / 2; i++) {
            nearest = Math.min(nearest, new Segment(x(i - 1), y(i - 1), x(i), y(i)).squareTo(box, nearest));
        }
        return Math.sqrt(nearest);
    }
}
