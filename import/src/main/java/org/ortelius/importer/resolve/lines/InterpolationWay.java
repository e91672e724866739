// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;

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
            @Nullable String postcode) {}

    /** The numbers strictly between two nodes, from the lower to the higher one. */
    record Piece(NumberLine numbers, Geometry line, Node low, Node high) {}

    /** Whether there are two numbers to count between. */
    boolean isCountable() {
        return nodes.stream().filter(node -> count(node).isPresent()).count() > 1;
    }

    /** The place of a node's number in the row; empty where it cannot be counted from. */
    private OptionalInt count(Node node) {
        return node.number == null ? OptionalInt.empty() : interpolation.place(node.number);
    }

    /** A numbered node: the place of its number, and how far along the way it is. */
    private record End(Node node, int place, double at) {}

    /** A stretch of the way from one numbered node to the next. */
    private record Stretch(End from, End to) {}

    List<Piece> pieces() {
        return stretches().stream().flatMap(stretch -> piece(stretch).stream()).toList();
    }

    /** Goes along the vertices, each of which is a node, so that ways that close or cross themselves come out right. */
    private List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        Coordinate[] vertices = line.getCoordinates();
        End last = null;
        int vertex = 0;
        double at = 0;
        for (Node node : nodes) {
            while (vertex < vertices.length && !vertices[vertex].equals2D(node.position)) {
                at += vertex + 1 < vertices.length ? vertices[vertex].distance(vertices[vertex + 1]) : 0;
                vertex++;
            }
            OptionalInt place = count(node);
            if (place.isPresent() && vertex < vertices.length) {
                var end = new End(node, place.getAsInt(), at);
                if (last != null && last.at < at) {
                    stretches.add(new Stretch(last, end));
                }
                last = end;
            }
        }
        return stretches;
    }

    private Optional<Piece> piece(Stretch stretch) {
        int from = stretch.from.place;
        int to = stretch.to.place;
        boolean isRising = from <= to;
        return interpolation
                .between(Math.min(from, to), Math.max(from, to), NumberLine.Source.OSM)
                .map(numbers -> new Piece(
                        numbers,
                        cut(stretch, numbers),
                        (isRising ? stretch.from : stretch.to).node,
                        (isRising ? stretch.to : stretch.from).node));
    }

    /** The part of a stretch from the first to the last number, each where it is by even spread. */
    private Geometry cut(Stretch stretch, NumberLine numbers) {
        var along = new LengthIndexedLine(line);
        End from = stretch.from;
        double perNumber = (stretch.to.at - from.at) / (stretch.to.place - from.place);
        double first = from.at + (numbers.first() - from.place) * perNumber;
        double last = from.at + (numbers.last() - from.place) * perNumber;
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
