// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Nodes on squared paper: node 37 lies at x = 3, y = 7. Ways are written {@code 11 12 22}. */
final class Drawing {

    private final Map<Long, Coordinate> moved = new HashMap<>();
    private final java.util.Set<Long> missing = new java.util.HashSet<>();

    Drawing without(long node) {
        missing.add(node);
        return this;
    }

    Drawing with(long node, double x, double y) {
        moved.put(node, new Coordinate(x, y));
        return this;
    }

    @Nullable
    Coordinate position(long node) {
        if (missing.contains(node)) {
            return null;
        }
        var elsewhere = moved.get(node);
        return elsewhere != null ? elsewhere : new Coordinate(node / 10, node % 10);
    }

    Drawn area(String... ways) {
        return new AreaAssembler(this::position)
                .assemble(Arrays.stream(ways).map(Drawing::nodes).toList());
    }

    Drawn way(String nodes) {
        return new WayShapes(this::position).draw(nodes(nodes));
    }

    Drawn waterway(String... ways) {
        return new WayShapes(this::position)
                .merge(Arrays.stream(ways).map(Drawing::nodes).toList());
    }

    static long[] nodes(String text) {
        return text.isBlank()
                ? new long[0]
                : Arrays.stream(text.strip().split("\\s+"))
                        .mapToLong(Long::parseLong)
                        .toArray();
    }

    static Geometry geometry(Drawn drawn) {
        assertThat(drawn).isInstanceOf(Drawn.Shape.class);
        return ((Drawn.Shape) drawn).geometry();
    }

    static void assertShape(Drawn drawn, String wkt) {
        Geometry actual = geometry(drawn);
        assertThat(actual.isValid()).isTrue();
        try {
            assertThat(actual.norm()).isEqualTo(new WKTReader().read(wkt).norm());
        } catch (ParseException typo) {
            throw new IllegalArgumentException(wkt, typo);
        }
    }

    /** The very coordinates in their order. */
    static void assertText(Drawn drawn, String wkt) {
        assertThat(geometry(drawn).toText()).isEqualTo(wkt);
    }

    static void assertBroken(Drawn drawn, RejectReason reason) {
        assertThat(List.of(drawn)).containsExactly(Drawn.failed(reason));
    }
}
