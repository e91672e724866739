// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ortelius.index.place.Point;

/**
 * A map drawn with characters: cells between {@code |}, a number is a node, a blank cell is free.
 *
 * <pre>
 * | 1  |   | 2  |
 * | 10 |   | 12 |
 * </pre>
 *
 * <p>The first cell of the first row lies on the origin, each column one step to the east, each row one step to the south.
 * The default origin lies in Luxembourg; the default step of 0.001° is 72 m to the east and 111 m to the south there.
 *
 * @param drawing as written, for messages
 * @param nodes positions by node id, rounded to the seven decimals of OSM
 * @param step one cell in degrees
 */
public record Grid(String drawing, Map<Long, Point> nodes, double step) {

    public static final Point IN_LUXEMBOURG = new Point(6.15, 49.75);
    public static final double DEFAULT_STEP = 0.001;

    public Grid {
        nodes = Map.copyOf(nodes);
    }

    public static Grid parse(String drawing) {
        return parse(drawing, IN_LUXEMBOURG, DEFAULT_STEP);
    }

    /** @param origin the position of the first cell; @param step one cell in degrees */
    public static Grid parse(String drawing, Point origin, double step) {
        var nodes = new TreeMap<Long, Point>();
        List<String> rows = drawing.lines().filter(row -> !row.isBlank()).toList();
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = cells(rows.get(row));
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (!cell.isEmpty()) {
                    var position = new Point(rounded(origin.lon() + column * step), rounded(origin.lat() - row * step));
                    if (nodes.put(node(cell), position) != null) {
                        throw new IllegalArgumentException("node %s is drawn twice in%n%s".formatted(cell, drawing));
                    }
                }
            }
        }
        return new Grid(drawing, nodes, step);
    }

    private static List<String> cells(String row) {
        String line = row.strip();
        if (line.length() < 2 || !line.startsWith("|") || !line.endsWith("|")) {
            throw new IllegalArgumentException("a row of a grid is | 1 |  | 2 |, got \"%s\"".formatted(line));
        }
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static long node(String cell) {
        if (!cell.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "a cell of a grid is a node's number or blank, got \"%s\"".formatted(cell));
        }
        return Long.parseLong(cell);
    }

    /** The position of a drawn node. */
    public Point at(long node) {
        Point position = nodes.get(node);
        if (position == null) {
            throw new IllegalArgumentException("node %d is not drawn in%n%s".formatted(node, drawing));
        }
        return position;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
