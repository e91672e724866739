// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.cache.Bounded;
import org.ortelius.index.cache.Sifted;

/**
 * The words of one generation's index. Facts about a word are remembered: towns come again, and one search asks for each of its words a dozen times,
 * which took an eighth of its time. Thread-safe.
 *
 * <p>Documents that are gone do not count, so that a word weighs the same after updates as after an import. Lucene's own number counts them until a
 * merge drops them, and merging at each update what it has touched writes a country's index anew for a village. So the documents of a word are walked
 * through, in 2 ns each, once in a generation, and only in segments that have lost some; of a word in very many of them the share is taken that the
 * segment has lost, which changes its weight, the logarithm of its number, by less than a thousandth.
 */
public final class Dictionary {

    /** More terms than this are quicker collected once than asked for side by side. */
    private static final int MAX_CLAUSES = 16;

    private static final int CACHED = 8_192;

    /** Words that one search asks for. */
    private static final int CACHED_OF_RARE = 1_024;

    /** Half a millisecond; more documents of a word are estimated. */
    private static final int MOST_WALKED = 200_000;

    /** 6 KB each. */
    private static final int CACHED_OF_BEGUN = 128;

    /** Starts of words; a search asks for each of its own up to three times, which took 14 µs of its 140. */
    private static final int CACHED_OF_STARTS = 1_024;

    private final IndexSearcher searcher;

    /**
     * Nine in ten words exist nowhere, and of a country's rare words each is asked for once in thousands of searches. In one cache with the others they
     * were 85 MB of garbage in the old generation after a minute of load.
     */
    private final Sifted<Word, Known> known;

    private final Bounded<Query, TopDocs> begun = new Bounded<>(CACHED_OF_BEGUN);
    private final Bounded<Word, Boolean> starts = new Bounded<>(CACHED_OF_STARTS);

    /** A word of a field. */
    public record Word(String field, String text) {

        private Term term() {
            return new Term(field, text);
        }
    }

    /** @param documents how many have it */
    private record Known(TermStates states, int documents) {}

    public Dictionary(IndexSearcher searcher) {
        this.searcher = searcher;
        int rare = searcher.getIndexReader().numDocs() / CACHED;
        this.known = new Sifted<>(CACHED, CACHED_OF_RARE, word -> word.documents() > rare);
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
        return known(new Word(field, word)).documents();
    }

    /** How many documents have a name. */
    public int named() {
        return documents(Fields.STATIC, Fields.IMPORTANCE);
    }

    /** Whether any document has a word in a field that begins so. */
    public boolean hasBegun(String field, String start) throws IOException {
        var asked = new Word(field, start);
        Boolean known = starts.get(asked);
        if (known == null) {
            known = findBegun(field, new BytesRef(start));
            starts.put(asked, known);
        }
        return known;
    }

    private boolean findBegun(String field, BytesRef letters) throws IOException {
        for (LeafReaderContext segment : index().leaves()) {
            Terms terms = segment.reader().terms(field);
            TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
            BytesRef word = words.seekCeil(letters) == TermsEnum.SeekStatus.END ? null : words.term();
            while (word != null && StringHelper.startsWith(word, letters)) {
                if (hasLive(segment.reader(), words)) {
                    return true;
                }
                word = words.next();
            }
        }
        return false;
    }

    /** The results of queries for a letter or two: everybody types these first, and they are the starts of most names. */
    public Bounded<Query, TopDocs> begun() {
        return begun;
    }

    /** Finds the documents that have a word in a field. */
    public Query query(String field, String word) {
        var asked = new Word(field, word);
        return new TermQuery(asked.term(), known(asked).states());
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
        TermsEnum terms = terms(segment, word, known(word).states());
        return terms == null ? null : terms.postings(null, PostingsEnum.NONE);
    }

    /** The terms of a segment at a word; absent where it has none such. */
    private static @Nullable TermsEnum terms(LeafReaderContext segment, Word word, TermStates states)
            throws IOException {
        IOSupplier<TermState> supplier = states.get(segment);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        TermsEnum terms = segment.reader().terms(word.field()).iterator();
        terms.seekExact(new BytesRef(word.text()), state);
        return terms;
    }

    private Known known(Word word) {
        return known.get(word, this::read);
    }

    private Known read(Word word) {
        try {
            TermStates states = TermStates.build(searcher, word.term(), true);
            int documents = states.docFreq();
            for (LeafReaderContext segment : index().leaves()) {
                TermsEnum terms = segment.reader().hasDeletions() ? terms(segment, word, states) : null;
                documents -= terms == null ? 0 : gone(segment.reader(), terms);
            }
            return new Known(states, documents);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many of the documents of a term are gone. */
    private static int gone(LeafReader segment, TermsEnum terms) throws IOException {
        int all = terms.docFreq();
        if (all > MOST_WALKED) {
            return (int) ((long) all * segment.numDeletedDocs() / segment.maxDoc());
        }
        Bits live = LiveDocuments.of(segment);
        PostingsEnum documents = terms.postings(null, PostingsEnum.NONE);
        int gone = 0;
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            gone += live.get(documents.docID()) ? 0 : 1;
        }
        return gone;
    }

    private static boolean hasLive(LeafReader segment, TermsEnum terms) throws IOException {
        Bits live = LiveDocuments.of(segment);
        PostingsEnum documents = segment.hasDeletions() ? terms.postings(null, PostingsEnum.NONE) : null;
        while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live.get(documents.docID())) {
                return true;
            }
        }
        return documents == null;
    }
}
