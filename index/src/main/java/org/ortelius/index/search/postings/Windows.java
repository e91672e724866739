// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.ortelius.index.search.postings.WordSumQuery.Open;

/**
 * Walks through the documents that have one of some words in their name, and tells what all their words add up to. Within a window of documents one word is
 * walked through after the other, which costs a few nanoseconds for each document of a word. Not thread-safe.
 */
final class Windows extends DocIdSetIterator {

    private static final int LARGEST = 4_096;
    private static final int SMALLEST = 64;

    private final List<List<Open>> words;
    private final double[] sums = new double[LARGEST];
    private final float[] bests = new float[LARGEST];
    private final FixedBitSet having = new FixedBitSet(LARGEST);
    private final FixedBitSet named = new FixedBitSet(LARGEST);
    private int start;
    private int end;
    private int size = SMALLEST / 2;
    private int document = -1;
    private double least = Double.NEGATIVE_INFINITY;

    /** @param words the ways of each, of which the best counts */
    Windows(List<List<Open>> words) {
        this.words = words;
    }

    /** From now on documents that add up to less are left out. */
    void passOver(double less) {
        least = less;
    }

    /** The score of the current document. */
    double sum() {
        return sums[document - start];
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        if (target - end > size) {
            size = SMALLEST / 2; // others leap: what lies between need not be read
        }
        int from = target;
        while (from != NO_MORE_DOCS) {
            if (from >= end) {
                fill(from);
            }
            int next = named.nextSetBit(from - start);
            if (next == NO_MORE_DOCS) {
                from = firstAhead();
            } else if (sums[next] < least) {
                from = next + 1 < LARGEST ? start + next + 1 : firstAhead();
            } else {
                document = start + next;
                return document;
            }
        }
        document = NO_MORE_DOCS;
        return document;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (List<Open> word : words) {
            for (Open way : word) {
                cost += way.documents().cost();
            }
        }
        return cost;
    }

    /** The first document behind the window. */
    private int firstAhead() {
        int first = NO_MORE_DOCS;
        for (List<Open> word : words) {
            for (Open way : word) {
                first = Math.min(first, way.documents().docID());
            }
        }
        return first;
    }

    private void fill(int from) throws IOException {
        Arrays.fill(sums, 0);
        named.clear();
        size = Math.min(LARGEST, 2 * size);
        start = from;
        end = (int) Math.min(NO_MORE_DOCS, (long) from + size);
        for (List<Open> word : words) {
            for (Open way : word) {
                read(way);
            }
            add();
        }
    }

    private void read(Open way) throws IOException {
        DocIdSetIterator documents = way.documents();
        int at = documents.docID() < start ? documents.advance(start) : documents.docID();
        for (; at < end; at = documents.nextDoc()) {
            int i = at - start;
            bests[i] = Math.max(bests[i], way.score());
            having.set(i);
            if (way.isName()) {
                named.set(i);
            }
        }
    }

    private void add() {
        for (int i = having.nextSetBit(0); i != NO_MORE_DOCS; ) {
            sums[i] += bests[i];
            bests[i] = 0;
            having.clear(i);
            i = i + 1 < LARGEST ? having.nextSetBit(i + 1) : NO_MORE_DOCS;
        }
    }
}
