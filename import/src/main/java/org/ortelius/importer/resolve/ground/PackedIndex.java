// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.disk.ScratchFile;

/**
 * Numbers by a key and a box: a tree in mapped files whose leaves are sorted by key and, among those of one key, by where they are. 34 bytes an
 * entry, none of them in the heap. Boxes are rounded up to 1e-7 degrees. Thread-safe.
 */
public final class PackedIndex {

    /** For things that are found by their key alone. */
    public static final Envelope EVERYWHERE = new Envelope(-200, 200, -200, 200);

    static final int NODE_BYTES = 32;

    private static final int FAN_OUT = 16;
    private static final double UNITS = 1e7;

    /** The leaves, then what joins {@value #FAN_OUT} of the level before each. */
    private final List<MemorySegment> levels = new ArrayList<>();

    private PackedIndex(MemorySegment leaves, Path folder) {
        levels.add(leaves);
        while (count(levels.size() - 1) > 1) {
            levels.add(joined(levels.getLast(), levels.size() == 1, folder));
        }
    }

    /** Collects the entries. Not thread-safe. */
    public static final class Builder {
        private final Path folder;
        private final PackedSort entries;

        /** @param folder for temporary files */
        public Builder(Path folder) {
            this.folder = folder;
            this.entries = new PackedSort(folder);
        }

        public void add(long key, Envelope box, long number) {
            entries.add(new Node(key, number, Box.around(box)));
        }

        public PackedIndex build() {
            return new PackedIndex(entries.sorted(), folder);
        }
    }

    /** In units. */
    record Box(int west, int south, int east, int north) {
        static Box around(Envelope box) {
            return new Box(
                    (int) Math.floor(box.getMinX() * UNITS),
                    (int) Math.floor(box.getMinY() * UNITS),
                    (int) Math.ceil(box.getMaxX() * UNITS),
                    (int) Math.ceil(box.getMaxY() * UNITS));
        }

        Box with(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }
    }

    /**
     * 32 bytes of a level.
     *
     * @param first the key of a leaf, else the least of those below
     * @param second the number of a leaf, else the greatest key of those below
     */
    record Node(long first, long second, Box box) {

        static Node read(MemorySegment level, long index) {
            long at = index * NODE_BYTES;
            return new Node(
                    level.get(ValueLayout.JAVA_LONG, at),
                    level.get(ValueLayout.JAVA_LONG, at + 8),
                    new Box(
                            level.get(ValueLayout.JAVA_INT, at + 16),
                            level.get(ValueLayout.JAVA_INT, at + 20),
                            level.get(ValueLayout.JAVA_INT, at + 24),
                            level.get(ValueLayout.JAVA_INT, at + 28)));
        }

        void write(ScratchFile file) {
            ByteBuffer out = file.room(NODE_BYTES);
            out.putLong(first).putLong(second);
            out.putInt(box.west).putInt(box.south).putInt(box.east).putInt(box.north);
        }
    }

    private static MemorySegment joined(MemorySegment level, boolean isOfLeaves, Path folder) {
        var file = new ScratchFile(folder);
        long count = level.byteSize() / NODE_BYTES;
        for (long start = 0; start < count; start += FAN_OUT) {
            var node = Node.read(level, start);
            long least = node.first;
            var box = node.box;
            for (long i = start + 1; i < Math.min(count, start + FAN_OUT); i++) {
                node = Node.read(level, i);
                box = box.with(node.box);
            }
            new Node(least, isOfLeaves ? node.first : node.second, box).write(file);
        }
        return file.map();
    }

    private long count(int level) {
        return levels.get(level).byteSize() / NODE_BYTES;
    }

    /** Gives each number that was added with a key and a box that meets this one, in no order. */
    public void forEach(long key, Envelope box, LongConsumer found) {
        visit(levels.size() - 1, 0, key, Box.around(box), found);
    }

    private void visit(int level, long start, long key, Box box, LongConsumer found) {
        var nodes = levels.get(level);
        long end = Math.min(start + FAN_OUT, count(level));
        for (long i = start; i < end; i++) {
            long at = i * NODE_BYTES;
            long first = nodes.get(ValueLayout.JAVA_LONG, at);
            if (first > key) {
                return;
            }
            long second = nodes.get(ValueLayout.JAVA_LONG, at + 8);
            boolean isKey = level == 0 ? first == key : second >= key;
            if (isKey && meets(nodes, at, box)) {
                if (level == 0) {
                    found.accept(second);
                } else {
                    visit(level - 1, i * FAN_OUT, key, box, found);
                }
            }
        }
    }

    private static boolean meets(MemorySegment nodes, long at, Box box) {
        return nodes.get(ValueLayout.JAVA_INT, at + 16) <= box.east
                && nodes.get(ValueLayout.JAVA_INT, at + 20) <= box.north
                && nodes.get(ValueLayout.JAVA_INT, at + 24) >= box.west
                && nodes.get(ValueLayout.JAVA_INT, at + 28) >= box.south;
    }

    /** The number of a key that was added once; -1 when it was not. */
    public long one(long key) {
        var only = new long[] {-1};
        forEach(key, EVERYWHERE, number -> only[0] = number);
        return only[0];
    }
}
