// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.sql.SQLException;
import java.util.ArrayList;
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
 * A box of many tiles is loaded as it is: long things lie across much that nobody asks for. What is loaded stays in memory, which suits what an
 * update asks for.
 */
public final class Tiles<T> implements Spatial<T> {

    private static final int MOST_ACROSS = 4;

    private final double size;
    private final Function<T, Envelope> bounds;
    private final Loader<T> loader;
    private final Map<Block, List<Held<T>>> loaded = new ConcurrentHashMap<>();

    /** @param size the side of a tile, degrees */
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

    /** Tiles side by side, from one corner to the other. */
    private record Block(long column, long row, long lastColumn, long lastRow) {

        boolean isWide() {
            return lastColumn - column >= MOST_ACROSS || lastRow - row >= MOST_ACROSS;
        }

        List<Block> tiles() {
            var tiles = new ArrayList<Block>();
            for (long x = column; x <= lastColumn; x++) {
                for (long y = row; y <= lastRow; y++) {
                    tiles.add(new Block(x, y, x, y));
                }
            }
            return tiles;
        }

        Envelope box(double size) {
            return new Envelope(column * size, (lastColumn + 1) * size, row * size, (lastRow + 1) * size);
        }
    }

    @Override
    public List<T> in(Envelope box) {
        var block = new Block(tile(box.getMinX()), tile(box.getMinY()), tile(box.getMaxX()), tile(box.getMaxY()));
        Set<T> found = new LinkedHashSet<>();
        for (Block part : block.isWide() ? List.of(block) : block.tiles()) {
            for (Held<T> held : loaded.computeIfAbsent(part, this::load)) {
                if (held.bounds.intersects(box)) {
                    found.add(held.thing);
                }
            }
        }
        return List.copyOf(found);
    }

    private long tile(double at) {
        return (long) Math.floor(at / size);
    }

    private List<Held<T>> load(Block block) {
        try {
            return loader.load(block.box(size)).stream()
                    .map(thing -> new Held<>(thing, bounds.apply(thing)))
                    .toList();
        } catch (SQLException cause) {
            throw new StageFailed("loading what lies around a change", cause);
        }
    }
}
