// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The number of objects read so far; written by one thread, read by the progress line. */
public final class RawCounts {
    volatile long nodes;
    volatile long ways;
    volatile long relations;
    volatile long deleted;
    volatile long offGlobe;
    volatile long nowhere;
    volatile long onWays;
    volatile long longTags;

    /** What reading counted once before. */
    public static RawCounts of(long nodes, long ways, long relations, long deleted) {
        var counts = new RawCounts();
        counts.nodes = nodes;
        counts.ways = ways;
        counts.relations = relations;
        counts.deleted = deleted;
        return counts;
    }

    public long nodes() {
        return nodes;
    }

    public long ways() {
        return ways;
    }

    public long relations() {
        return relations;
    }

    /** Nodes whose coordinates are no place on earth; they are left out. */
    public long offGlobe() {
        return offGlobe;
    }

    /** Nodes without coordinates; they are left out, too. */
    public long nowhere() {
        return nowhere;
    }

    /** Positions of nodes that ways tell, repeats included. */
    public long onWays() {
        return onWays;
    }

    /** Tags left out because nobody means that much text. */
    public long longTags() {
        return longTags;
    }

    /** Objects that a file says are no more. */
    public long deleted() {
        return deleted;
    }

    /** A line for each kind of what is left out. */
    public List<String> leftOut() {
        var lines = new ArrayList<String>();
        addLeftOut(lines, offGlobe, "nodes that are off the globe");
        addLeftOut(lines, nowhere, "nodes without coordinates");
        addLeftOut(lines, longTags, "tags that are longer than 8,000 characters");
        return lines;
    }

    private static void addLeftOut(List<String> lines, long count, String what) {
        if (count > 0) {
            lines.add(String.format(Locale.ROOT, "left out: %,d %s", count, what));
        }
    }

    public long objects() {
        return nodes + ways + relations + deleted;
    }
}
