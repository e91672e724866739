// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.errors.StageFailed;

/**
 * Things that are loaded a square tile at a time, when somebody first asks for something there; so nobody can ask outside of what is loaded.
 * A box that would take many tiles takes larger ones. Tiles stay in memory, which suits what an update asks for.
 */
public final class Tiles<T> implements Spatial<T> {

    private static final int MOST_ACROSS = 4;
    private static final int GROWTH = 8;

    private final double size;
    private final Function<T, Envelope> bounds;
    private final Loader<T> loader;
    private final Map<Tile, List<Held<T>>> loaded = new ConcurrentHashMap<>();

    /** @param size the side of the smallest tile, degrees */
    public Tiles(double size, Function<T, Envelope> bounds, Loader<T> loader) {
        this.size = size;
        this.bounds = bounds;
        this.loader = loader;
    }

    /** Asks the database. */
    @FunctionalInterface
    public interface Loader<T> {
        /** At least everything whose bounds meet a box, each thing as the same object whenever it is loaded. */
        List<T> load(Envelope box) throws SQLException;
    }

    private record Held<T>(T thing, Envelope bounds) {}

    private record Tile(double size, long column, long row) {
        Envelope box() {
            return new Envelope(column * size, (column + 1) * size, row * size, (row + 1) * size);
        }
    }

    @Override
    public List<T> in(Envelope box) {
        double side = size;
        while (Math.max(box.getWidth(), box.getHeight()) > side * MOST_ACROSS) {
            side *= GROWTH;
        }
        Set<T> found = new LinkedHashSet<>();
        for (long column = tile(box.getMinX(), side); column <= tile(box.getMaxX(), side); column++) {
            for (long row = tile(box.getMinY(), side); row <= tile(box.getMaxY(), side); row++) {
                for (Held<T> held : loaded.computeIfAbsent(new Tile(side, column, row), this::load)) {
                    if (held.bounds.intersects(box)) {
                        found.add(held.thing);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static long tile(double at, double side) {
        return (long) Math.floor(at / side);
    }

    private List<Held<T>> load(Tile tile) {
        try {
            return loader.load(tile.box()).stream()
                    .map(thing -> new Held<>(thing, bounds.apply(thing)))
                    .toList();
        } catch (SQLException cause) {
            throw new StageFailed("loading what lies around a change", cause);
        }
    }
}
