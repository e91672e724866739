// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.io.IOException;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.store.terms.Fields;

/** A query whose score is what the words of a document add up to, and its importance. */
abstract class WordSumQuery extends Query {

    final float weightOfImportance;

    WordSumQuery(float weightOfImportance) {
        this.weightOfImportance = weightOfImportance;
    }

    /** The postings of a segment; absent if there are none. */
    abstract @Nullable Found found(IndexSearcher searcher, LeafReaderContext segment, float boost) throws IOException;

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                Found found = found(searcher, segment, boost);
                return found == null ? null : new DefaultScorerSupplier(found);
            }

            @Override
            public Explanation explain(LeafReaderContext segment, int document) throws IOException {
                Scorer found = scorer(segment);
                return found != null && found.iterator().advance(document) == document
                        ? Explanation.match(found.score(), WordSumQuery.this.toString())
                        : Explanation.noMatch("a word or the name is missing");
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return true;
            }
        };
    }

    /** Documents of a segment. */
    abstract class Found extends Scorer {

        private final DocIdSetIterator documents;
        private final DoubleValues importance;
        private final float boost;

        Found(LeafReaderContext segment, DocIdSetIterator documents, float boost) throws IOException {
            this.documents = documents;
            this.boost = boost;
            this.importance = FeatureField.newDoubleValues(Fields.STATIC, Fields.IMPORTANCE)
                    .getValues(segment, null);
        }

        /** The score of the current document, the sum of its words. */
        abstract double sum();

        @Override
        public final int docID() {
            return documents.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return documents;
        }

        @Override
        public final float score() throws IOException {
            double important = importance.advanceExact(docID()) ? weightOfImportance * importance.doubleValue() : 0;
            return (float) (boost * (sum() + important));
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

    /** The documents that have a word in one way, what that adds, and whether it is of their name. */
    record Open(DocIdSetIterator documents, float score, boolean isName) {}
}
