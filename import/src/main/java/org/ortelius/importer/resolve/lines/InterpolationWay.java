// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.text.HouseNumbers;

/**
 * A way between numbered houses; place-model.md 4.11.
 *
 * @param nodes its tagged nodes in their order
 */
public record InterpolationWay(
        OsmRef ref, Interpolation interpolation, Map<String, String> address, Geometry line, List<Node> nodes) {

    /** A tagged node of the way and the parts of its address. */
    record Node(
            Coordinate position,
            @Nullable String number,
            @Nullable String street,
            @Nullable String place,
            @Nullable String postcode) {

        /** Letters cannot be counted with. */
        boolean isNumbered() {
            return number != null && HouseNumbers.isPlain(number);
        }
    }

    /** The numbers strictly between two nodes, from the lower to the higher one. */
    record Piece(NumberLine numbers, Geometry line, Node low, Node high) {}

    /** Whether there are two numbers to count between. */
    boolean isCountable() {
        return nodes.stream().filter(Node::isNumbered).count() > 1;
    }

    /** A stretch of the way from one numbered node to the next. */
    private record Stretch(Node from, Node to, double start, double end) {}

    List<Piece> pieces() {
        return stretches().stream().flatMap(stretch -> piece(stretch).stream()).toList();
    }

    /** Goes along the vertices, each of which is a node, so that ways that close or cross themselves come out right. */
    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        Coordinate[] vertices = line.getCoordinates();
        Node last = null;
        double lastAt = 0;
        int vertex = 0;
        double at = 0;
        for (Node node : nodes) {
            while (vertex < vertices.length && !vertices[vertex].equals2D(node.position)) {
                at += vertex + 1 < vertices.length ? vertices[vertex].distance(vertices[vertex + 1]) : 0;
                vertex++;
            }
            if (node.isNumbered() && vertex < vertices.length) {
                if (last != null && lastAt < at) {
                    stretches.add(new Stretch(last, node, lastAt, at));
                }
                last = node;
                lastAt = at;
            }
        }
        return stretches;
    }

    private Optional<Piece> piece(Stretch stretch) {
        int from = Integer.parseInt(stretch.from.number);
        int to = Integer.parseInt(stretch.to.number);
        boolean isRising = from <= to;
        return interpolation
                .between(Math.min(from, to), Math.max(from, to), NumberLine.Source.OSM)
                .map(numbers -> new Piece(
                        numbers,
                        cut(stretch, numbers, from, to),
                        isRising ? stretch.from : stretch.to,
                        isRising ? stretch.to : stretch.from));
    }

    /** The part of a stretch from the first to the last number, each where it is by even spread. */
    private Geometry cut(Stretch stretch, NumberLine numbers, int from, int to) {
        var along = new LengthIndexedLine(line);
        double perNumber = (stretch.end - stretch.start) / (to - from);
        double first = stretch.start + (numbers.first() - from) * perNumber;
        double last = stretch.start + (numbers.last() - from) * perNumber;
        return first == last
                ? line.getFactory().createPoint(along.extractPoint(first))
                : along.extractLine(first, last);
    }

    /** The address of all its numbers: its own street or place, else that of its first node that has one. */
    Map<String, String> wholeAddress() {
        var whole = new HashMap<>(address);
        if (!address.containsKey("street") && !address.containsKey("place")) {
            nodes.stream()
                    .filter(node -> node.street != null || node.place != null)
                    .findFirst()
                    .ifPresent(node -> {
                        putIfPresent(whole, "street", node.street);
                        putIfPresent(whole, "place", node.place);
                    });
        }
        return whole;
    }

    private static void putIfPresent(Map<String, String> tags, String key, @Nullable String value) {
        if (value != null) {
            tags.put(key, value);
        }
    }
}
