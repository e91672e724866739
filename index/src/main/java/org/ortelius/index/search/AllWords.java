// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.store.Dictionary;
import org.ortelius.index.store.Dictionary.Word;
import org.ortelius.index.store.Fields;

/**
 * Finds the documents that have each of some words in one way or another, and one way at least as a word of their name. The score is the sum of the best way
 * of each word and of the importance. A tree of Lucene's queries finds the same, but opens each term twice, for the score and for the name, and building the
 * tree and its scorers took a sixth of a search.
 */
final class AllWords extends Query {

    private final Dictionary dictionary;
    private final List<List<Way>> required;
    private final List<List<Way>> optional;
    private final float weightOfImportance;

    /** A term that a document may have for a word of the query, and what that adds to its score. */
    record Way(Word word, float score) {

        Way(String field, String text, float score) {
            this(new Word(field, text), score);
        }

        /** Whether a document that has it is called so. */
        boolean isName() {
            return word.field().equals(Fields.NAME) || word.field().equals(Fields.WHOLE);
        }

        @Override
        public String toString() {
            return word.field() + ":" + word.text() + "^" + score;
        }
    }

    /**
     * @param required the ways of each word that a document has to have
     * @param optional the ways of what only adds to the score
     */
    AllWords(Dictionary dictionary, List<List<Way>> required, List<List<Way>> optional, float weightOfImportance) {
        this.dictionary = dictionary;
        this.required = required;
        this.optional = optional;
        this.weightOfImportance = weightOfImportance;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                var terms = new HashMap<Word, PostingsEnum>();
                List<AnyWay> each = open(required, segment, terms);
                return each.size() < required.size()
                        ? null
                        : new DefaultScorerSupplier(new Found(segment, each, open(optional, segment, terms), boost));
            }

            @Override
            public Explanation explain(LeafReaderContext segment, int document) throws IOException {
                Scorer found = scorer(segment);
                return found != null && found.iterator().advance(document) == document
                        ? Explanation.match(found.score(), AllWords.this.toString())
                        : Explanation.noMatch("a word or the name is missing");
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return true;
            }
        };
    }

    /** Those that a segment knows, each term once. */
    private List<AnyWay> open(List<List<Way>> words, LeafReaderContext segment, Map<Word, PostingsEnum> terms)
            throws IOException {
        var open = new ArrayList<AnyWay>(words.size());
        for (List<Way> word : words) {
            var known = new ArrayList<OpenWay>(word.size());
            for (Way way : word) {
                PostingsEnum documents = terms.get(way.word());
                if (documents == null) {
                    documents = dictionary.postings(segment, way.word());
                    terms.put(way.word(), documents);
                }
                if (documents != null) {
                    known.add(new OpenWay(documents, way.score(), way.isName()));
                }
            }
            if (!known.isEmpty()) {
                open.add(new AnyWay(known));
            }
        }
        return open;
    }

    private record OpenWay(PostingsEnum documents, float score, boolean isName) {

        /** Whether a document has it; asked for documents in their order. */
        boolean isOf(int document) throws IOException {
            int at = documents.docID();
            return (at < document ? documents.advance(document) : at) == document;
        }
    }

    /** The documents that have a word in any way. */
    private static final class AnyWay extends DocIdSetIterator {

        private final List<OpenWay> ways;
        private int document = -1;

        AnyWay(List<OpenWay> ways) {
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

    private final class Found extends Scorer {

        private final List<AnyWay> each;
        private final List<AnyWay> more;
        private final DoubleValues importance;
        private final float boost;
        private final DocIdSetIterator withAll;
        private double score;

        Found(LeafReaderContext segment, List<AnyWay> each, List<AnyWay> more, float boost) throws IOException {
            this.each = each;
            this.more = more;
            this.boost = boost;
            this.importance = FeatureField.newDoubleValues(Fields.STATIC, Fields.IMPORTANCE)
                    .getValues(segment, null);
            this.withAll = each.size() == 1 ? each.getFirst() : ConjunctionUtils.intersectIterators(each);
        }

        @Override
        public int docID() {
            return withAll.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return new TwoPhaseIterator(withAll) {
                @Override
                public boolean matches() throws IOException {
                    score = 0;
                    boolean isNamed = add(each) | add(more);
                    return isNamed;
                }

                @Override
                public float matchCost() {
                    return each.size() + more.size();
                }
            };
        }

        /** Adds the best way of each word that the document has; whether one of its ways is of the name. */
        private boolean add(List<AnyWay> words) throws IOException {
            boolean isNamed = false;
            for (AnyWay word : words) {
                float best = 0;
                for (OpenWay way : word.ways) {
                    if (way.isOf(docID())) {
                        best = Math.max(best, way.score());
                        isNamed |= way.isName();
                    }
                }
                score += best;
            }
            return isNamed;
        }

        @Override
        public float score() throws IOException {
            double important = importance.advanceExact(docID()) ? weightOfImportance * importance.doubleValue() : 0;
            return (float) (boost * (score + important));
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return text("+", required) + " " + text("", optional);
    }

    private static String text(String sign, List<List<Way>> words) {
        return words.stream()
                .map(ways -> ways.stream().map(Way::toString).collect(Collectors.joining(" | ", sign + "(", ")")))
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllWords words
                && required.equals(words.required)
                && optional.equals(words.optional)
                && weightOfImportance == words.weightOfImportance;
    }

    @Override
    public int hashCode() {
        return 31 * required.hashCode() + optional.hashCode();
    }
}
