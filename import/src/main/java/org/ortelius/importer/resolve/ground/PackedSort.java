// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.ortelius.importer.disk.ScratchFile;

/** Sorts the leaves of a {@link PackedIndex} on disk: pieces in memory, which are then merged. Not thread-safe. */
final class PackedSort {

    private static final int PIECE = 1 << 16;

    private static final Comparator<PackedIndex.Node> ORDER = Comparator.comparingLong(PackedIndex.Node::first)
            .thenComparingLong(PackedSort::middle)
            .thenComparingLong(PackedIndex.Node::second);

    private final Path folder;
    private final ScratchFile pieces;
    private final List<PackedIndex.Node> piece = new ArrayList<>();

    PackedSort(Path folder) {
        this.folder = folder;
        this.pieces = new ScratchFile(folder);
    }

    void add(PackedIndex.Node leaf) {
        piece.add(leaf);
        if (piece.size() == PIECE) {
            writePiece();
        }
    }

    private void writePiece() {
        piece.sort(ORDER);
        piece.forEach(leaf -> leaf.write(pieces));
        piece.clear();
    }

    MemorySegment sorted() {
        writePiece();
        var written = pieces.map();
        long count = written.byteSize() / PackedIndex.NODE_BYTES;
        if (count <= PIECE) {
            return written;
        }
        var merging = new PriorityQueue<Head>(Comparator.comparing(head -> head.leaf, ORDER));
        for (long start = 0; start < count; start += PIECE) {
            merging.add(new Head(written, start, Math.min(count, start + PIECE)));
        }
        var file = new ScratchFile(folder);
        while (!merging.isEmpty()) {
            var head = merging.poll();
            head.leaf.write(file);
            if (head.advance()) {
                merging.add(head);
            }
        }
        return file.map();
    }

    /** What is next of a piece. */
    private static final class Head {
        private final MemorySegment leaves;
        private final long end;
        private long at;
        private PackedIndex.Node leaf;

        Head(MemorySegment leaves, long start, long end) {
            this.leaves = leaves;
            this.at = start;
            this.end = end;
            this.leaf = PackedIndex.Node.read(leaves, start);
        }

        boolean advance() {
            if (++at == end) {
                return false;
            }
            leaf = PackedIndex.Node.read(leaves, at);
            return true;
        }
    }

    /** The place of a box's middle on a curve that keeps near what is near: the bits of both coordinates by turns. */
    private static long middle(PackedIndex.Node leaf) {
        var box = leaf.box();
        long x = ((long) box.west() + box.east()) / 2 - Integer.MIN_VALUE;
        long y = ((long) box.south() + box.north()) / 2 - Integer.MIN_VALUE;
        return (spread(x) << 1 | spread(y)) - Long.MIN_VALUE;
    }

    private static long spread(long bits) {
        long wide = bits;
        wide = (wide | wide << 16) & 0x0000FFFF0000FFFFL;
        wide = (wide | wide << 8) & 0x00FF00FF00FF00FFL;
        wide = (wide | wide << 4) & 0x0F0F0F0F0F0F0F0FL;
        wide = (wide | wide << 2) & 0x3333333333333333L;
        return (wide | wide << 1) & 0x5555555555555555L;
    }
}
