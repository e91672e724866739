// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
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
        return inMapOrder(any(term, Integer.MAX_VALUE), most);
    }

    /** The first of them in the order of the index. */
    public List<Integer> any(Term term, int most) {
        return any(most, leaf -> leaf.reader().postings(term, PostingsEnum.NONE));
    }

    /** For terms of a field that are asked for one after the other. */
    public OneByOne oneByOne(String field) {
        return new OneByOne(field);
    }

    /**
     * Leaves the terms of a field open, of each segment that was asked: to open them takes longer than to find out that a street has no house of a number,
     * which a search asks of a hundred. Not thread-safe.
     */
    public final class OneByOne {

        private final String field;
        private final Map<LeafReaderContext, TermsEnum> opened = new HashMap<>();
        private @Nullable PostingsEnum last;

        private OneByOne(String field) {
            this.field = field;
        }

        /** The first of its documents in the order of the map. */
        public List<Integer> first(String text, int most) {
            var word = new BytesRef(text);
            return inMapOrder(any(Integer.MAX_VALUE, leaf -> postings(leaf, word)), most);
        }

        private @Nullable PostingsEnum postings(LeafReaderContext leaf, BytesRef word) throws IOException {
            TermsEnum terms = opened.get(leaf);
            if (terms == null) {
                Terms its = leaf.reader().terms(field);
                terms = its == null ? TermsEnum.EMPTY : its.iterator();
                opened.put(leaf, terms);
            }
            if (!terms.seekExact(word)) {
                return null;
            }
            last = terms.postings(last, PostingsEnum.NONE);
            return last;
        }
    }

    /** Where a segment has a term; absent where it has none such. */
    @FunctionalInterface
    private interface Source {
        @Nullable
        PostingsEnum postings(LeafReaderContext leaf) throws IOException;
    }

    private List<Integer> any(int most, Source source) {
        try {
            var found = new ArrayList<Integer>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Bits live = LiveDocuments.of(leaf.reader());
                PostingsEnum postings = source.postings(leaf);
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
    private List<Integer> inMapOrder(List<Integer> documents, int most) {
        if (documents.size() < 2) {
            return documents;
        }
        record Ordered(int document, long order) {}
        Map<LeafReaderContext, NumericDocValues> orders = new HashMap<>();
        return documents.stream()
                .map(document -> new Ordered(document, order(document, orders)))
                .sorted(Comparator.comparingLong(Ordered::order))
                .map(Ordered::document)
                .limit(most)
                .toList();
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
