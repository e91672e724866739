// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

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

    public long objects() {
        return nodes + ways + relations + deleted;
    }
}
