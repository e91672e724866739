// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents that have a word in any way. */
final class AnyWay extends DocIdSetIterator {

    /** A way that the segment knows, and the number of its term. */
    record OpenWay(int term, PostingsEnum documents, float score, boolean isName) {}

    final OpenWay[] ways;
    private int document = -1;

    AnyWay(OpenWay... ways) {
        this.ways = ways;
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
        int next = NO_MORE_DOCS;
        for (OpenWay way : ways) {
            int at = way.documents().docID();
            next = Math.min(next, at < target ? way.documents().advance(target) : at);
        }
        document = next;
        return next;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (OpenWay way : ways) {
            cost += way.documents().cost();
        }
        return cost;
    }
}
