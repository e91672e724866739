// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.store.terms.Dictionary;

/**
 * Finds the documents that have something of a query in their name. The score is the sum of the best variant of each word and of the importance. A tree of
 * Lucene's queries finds the same, but orders all words anew at each document: of frequent words that cost more than everything else.
 */
public final class DisjunctionQuery extends WordSumQuery {

    /** Above every importance. */
    private static final double MOST_IMPORTANT = 1.1;

    private final Dictionary dictionary;
    private final List<Clause> clauses;

    /** What a document may have for a word of the query, of which the best variant counts. */
    public record Clause(List<TermVariant> variants, List<Begun> begun) {

        public boolean isEmpty() {
            return variants.isEmpty() && begun.isEmpty();
        }

        public boolean isName() {
            return variants.stream().anyMatch(TermVariant::isName)
                    || begun.stream().anyMatch(Begun::isName);
        }
    }

    /** The words or names that begin so, and what one of them adds to the score of a document. */
    public record Begun(Query query, float score, boolean isName) {}

    public DisjunctionQuery(Dictionary dictionary, List<Clause> clauses, float weightOfImportance) {
        super(weightOfImportance);
        this.dictionary = dictionary;
        this.clauses = clauses;
    }

    @Override
    @Nullable
    Found found(IndexSearcher searcher, LeafReaderContext segment, float boost) throws IOException {
        List<List<Open>> open = open(searcher, segment);
        return open.stream().flatMap(List::stream).noneMatch(Open::isName)
                ? null
                : new Walk(segment, new Windows(open), boost);
    }

    /** Those that a segment knows. */
    private List<List<Open>> open(IndexSearcher searcher, LeafReaderContext segment) throws IOException {
        var open = new ArrayList<List<Open>>(clauses.size());
        for (Clause clause : clauses) {
            var known = new ArrayList<Open>(
                    clause.variants().size() + clause.begun().size());
            for (TermVariant variant : clause.variants()) {
                DocIdSetIterator documents = dictionary.postings(segment, variant.word());
                if (documents != null) {
                    known.add(new Open(documents, variant.score(), variant.isName()));
                }
            }
            for (Begun begun : clause.begun()) {
                Scorer scorer = searcher.createWeight(searcher.rewrite(begun.query()), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .scorer(segment);
                if (scorer != null) {
                    known.add(new Open(scorer.iterator(), begun.score(), begun.isName()));
                }
            }
            if (!known.isEmpty()) {
                open.add(known);
            }
        }
        return open;
    }

    private final class Walk extends Found {

        private final Windows windows;
        private final float boost;

        Walk(LeafReaderContext segment, Windows windows, float boost) throws IOException {
            super(segment, windows, boost);
            this.windows = windows;
            this.boost = boost;
        }

        @Override
        double sum() {
            return windows.sum();
        }

        @Override
        public void setMinCompetitiveScore(float least) {
            windows.passOver(least / boost - MOST_IMPORTANT * weightOfImportance);
        }
    }

    @Override
    public String toString(String field) {
        return clauses.stream().map(DisjunctionQuery::text).collect(Collectors.joining(" "));
    }

    private static String text(Clause clause) {
        var variants = new ArrayList<String>();
        clause.variants().forEach(variant -> variants.add(variant.toString()));
        clause.begun().forEach(begun -> variants.add(begun.query() + "^" + begun.score()));
        return "(" + String.join(" | ", variants) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DisjunctionQuery words
                && clauses.equals(words.clauses)
                && weightOfImportance == words.weightOfImportance;
    }

    @Override
    public int hashCode() {
        return clauses.hashCode();
    }
}
