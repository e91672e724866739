// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of one generation's index. What is known of a word is remembered: towns come again, and one search asks for each of its words a dozen times,
 * which took an eighth of its time. Thread-safe.
 */
public final class Dictionary {

    /**
     * Nine in ten are words that exist nowhere, and are asked for only while one search lasts. Eight times as many save a search 3 % at most, but live long
     * enough to be taken for lasting ones: 85 MB of garbage in the old generation after a minute of load.
     */
    private static final int CACHED = 1_024;

    private final IndexSearcher searcher;
    private final Bounded<Term, TermStates> known = new Bounded<>(CACHED);

    Dictionary(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The index itself. */
    public IndexReader index() {
        return searcher.getIndexReader();
    }

    /** Whether any document has a word in a field. */
    public boolean has(String field, String word) {
        return documents(field, word) > 0;
    }

    /** How many documents have a word in a field. */
    public int documents(String field, String word) {
        return states(new Term(field, word)).docFreq();
    }

    /** Finds the documents that have a word in a field. */
    public Query query(String field, String word) {
        var term = new Term(field, word);
        return new TermQuery(term, states(term));
    }

    private TermStates states(Term term) {
        return known.get(term, this::read);
    }

    private TermStates read(Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
