// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.store.terms.LiveDocuments;

/** The documents that have a term, straight from the postings, without a query. Thread-safe. */
public final class TermDocuments {

    private final IndexSearcher searcher;

    public TermDocuments(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The first of them in the order of the map. */
    public List<Integer> first(Term term, int most) {
        List<Integer> found = any(term, Integer.MAX_VALUE);
        return found.size() < 2 ? found : inMapOrder(found).limit(most).toList();
    }

    /** The first of them in the order of the index. */
    public List<Integer> any(Term term, int most) {
        try {
            var found = new ArrayList<Integer>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Bits live = LiveDocuments.of(leaf.reader());
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                while (postings != null && found.size() < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live.get(postings.docID())) {
                        found.add(leaf.docBase + postings.docID());
                    }
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param documents in the order of the index */
    private Stream<Integer> inMapOrder(List<Integer> documents) {
        record Ordered(int document, long order) {}
        Map<LeafReaderContext, NumericDocValues> orders = new HashMap<>();
        return documents.stream()
                .map(document -> new Ordered(document, order(document, orders)))
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::document);
    }

    /** @param orders of its segment, if one before was asked for */
    private long order(int document, Map<LeafReaderContext, NumericDocValues> orders) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        try {
            NumericDocValues order = orders.get(leaf);
            if (order == null) {
                order = DocValues.getNumeric(leaf.reader(), Fields.ORDER);
                orders.put(leaf, order);
            }
            return order.advanceExact(document - leaf.docBase) ? order.longValue() : Long.MAX_VALUE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
