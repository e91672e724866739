// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents that have a word in any variant. */
final class AnyVariant extends DocIdSetIterator {

    /** A variant that the segment knows, and the number of its term. */
    record OpenVariant(int term, PostingsEnum documents, float score, boolean isName) {}

    final OpenVariant[] variants;
    private int document = -1;

    AnyVariant(OpenVariant... variants) {
        this.variants = variants;
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
        for (OpenVariant variant : variants) {
            int at = variant.documents().docID();
            next = Math.min(next, at < target ? variant.documents().advance(target) : at);
        }
        document = next;
        return next;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (OpenVariant variant : variants) {
            cost += variant.documents().cost();
        }
        return cost;
    }
}
