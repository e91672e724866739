// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words of one generation's index. What is known of a word is remembered: towns come again, and one search asks for each of its words a dozen times,
 * which took an eighth of its time. Thread-safe.
 */
public final class Dictionary {

    /** More terms than this are quicker collected once than asked for side by side. */
    private static final int MAX_CLAUSES = 16;

    private static final int CACHED = 16_384;

    /**
     * Nine in ten words exist nowhere, and are asked for only while one search lasts. Remembered for longer they crowd out the others and live long enough to
     * be taken for lasting ones: 85 MB of garbage in the old generation after a minute of load.
     */
    private static final int CACHED_OF_UNKNOWN = 1_024;

    /** 6 KB each. */
    private static final int CACHED_OF_BEGUN = 256;

    private final IndexSearcher searcher;
    private final Cache<Word, TermStates> known =
            Caffeine.newBuilder().maximumSize(CACHED).build();
    private final Cache<Word, TermStates> unknown =
            Caffeine.newBuilder().maximumSize(CACHED_OF_UNKNOWN).build();
    private final Cache<Query, TopDocs> begun =
            Caffeine.newBuilder().maximumSize(CACHED_OF_BEGUN).build();

    /** A word of a field. */
    public record Word(String field, String text) {

        private Term term() {
            return new Term(field, text);
        }
    }

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
        return states(new Word(field, word)).docFreq();
    }

    /** Whether any document has a word in a field that begins so. */
    public boolean hasBegun(String field, String start) throws IOException {
        var letters = new BytesRef(start);
        for (LeafReaderContext segment : index().leaves()) {
            Terms terms = segment.reader().terms(field);
            TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (words.seekCeil(letters) != TermsEnum.SeekStatus.END && StringHelper.startsWith(words.term(), letters)) {
                return true;
            }
        }
        return false;
    }

    /** What queries for a letter or two have found: everybody types these first, and they are the starts of most names. */
    public Cache<Query, TopDocs> begun() {
        return begun;
    }

    /** Finds the documents that have a word in a field. */
    public Query query(String field, String word) {
        var asked = new Word(field, word);
        return new TermQuery(asked.term(), states(asked));
    }

    /** Finds the documents that have any of some words in a field. */
    public Query anyOf(String field, Collection<String> words) {
        if (words.size() > MAX_CLAUSES) {
            return new TermInSetQuery(field, words.stream().map(BytesRef::new).toList());
        }
        var any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(query(field, word), Occur.SHOULD));
        return any.build();
    }

    /** The documents of a segment that have a word, those that are gone among them; absent when there are none. */
    public @Nullable PostingsEnum postings(LeafReaderContext segment, Word word) throws IOException {
        IOSupplier<TermState> supplier = states(word).get(segment);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        TermsEnum terms = segment.reader().terms(word.field()).iterator();
        terms.seekExact(new BytesRef(word.text()), state);
        return terms.postings(null, PostingsEnum.NONE);
    }

    private TermStates states(Word word) {
        TermStates states = known.getIfPresent(word);
        if (states == null) {
            states = unknown.getIfPresent(word);
        }
        if (states == null) {
            states = read(word.term());
            (states.docFreq() > 0 ? known : unknown).put(word, states);
        }
        return states;
    }

    private TermStates read(Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
