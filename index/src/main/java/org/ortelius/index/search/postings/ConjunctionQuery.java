// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.postings.AnyVariant.OpenVariant;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Dictionary.Word;
import org.ortelius.index.watch.Budget;

/**
 * Finds the documents that have each of some words in one variant or another, one of them at least as a word of their name. The score is the sum of the
 * best variant of each word and of the importance. A tree of Lucene's queries finds the same, but opens each term twice, for the score and for the name,
 * and building the tree and its scorers took a sixth of a search.
 */
public final class ConjunctionQuery extends WordSumQuery {

    private static final int UNKNOWN = -1;

    /** Terms of a document that are looked at in a unit of the budget. */
    private static final int LOOKED_IN_A_UNIT = 60;

    private final Dictionary dictionary;
    private final List<List<TermVariant>> required;
    private final List<List<TermVariant>> optional;
    private final Budget budget;

    /**
     * @param required the variants of each word that a document has to have
     * @param optional the variants of what only adds to the score
     * @param budget is charged for each document that is looked at
     */
    public ConjunctionQuery(
            Dictionary dictionary,
            List<List<TermVariant>> required,
            List<List<TermVariant>> optional,
            float weightOfImportance,
            Budget budget) {
        super(weightOfImportance);
        this.dictionary = dictionary;
        this.required = required;
        this.optional = optional;
        this.budget = budget;
    }

    @Override
    @Nullable
    Found found(IndexSearcher searcher, LeafReaderContext segment, float boost) throws IOException {
        var terms = new Terms(segment);
        List<AnyVariant> each = terms.open(required);
        return each.size() < required.size()
                ? null
                : new Conjunction(segment, terms, each, terms.open(optional), boost);
    }

    /** The terms of a segment, each opened once however many words it stands for. */
    private final class Terms {

        private final LeafReaderContext segment;
        private final Map<Word, Integer> numbers = new HashMap<>();
        private final List<PostingsEnum> opened = new ArrayList<>();

        Terms(LeafReaderContext segment) {
            this.segment = segment;
        }

        /** The words that the segment knows; a word that is repeated is the same object. */
        List<AnyVariant> open(List<List<TermVariant>> words) throws IOException {
            var open = new ArrayList<AnyVariant>(words.size());
            for (List<TermVariant> word : words) {
                var known = new ArrayList<OpenVariant>(word.size());
                for (TermVariant variant : word) {
                    int term = number(variant.word());
                    if (term != UNKNOWN) {
                        known.add(new OpenVariant(term, opened.get(term), variant.score(), variant.isName()));
                    }
                }
                if (!known.isEmpty()) {
                    open.add(oneOf(open, known));
                }
            }
            return open;
        }

        private static AnyVariant oneOf(List<AnyVariant> open, List<OpenVariant> known) {
            OpenVariant[] variants = known.toArray(OpenVariant[]::new);
            for (AnyVariant earlier : open) {
                if (Arrays.equals(earlier.variants, variants)) {
                    return earlier;
                }
            }
            return new AnyVariant(variants);
        }

        private int number(Word word) throws IOException {
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            PostingsEnum documents = dictionary.postings(segment, word);
            int number = documents == null ? UNKNOWN : opened.size();
            numbers.put(word, number);
            if (documents != null) {
                opened.add(documents);
            }
            return number;
        }
    }

    private final class Conjunction extends Found {

        private final PostingsEnum[] terms;
        private final boolean[] has;
        private final List<AnyVariant> words = new ArrayList<>();
        private double sum;
        private boolean isNamed;
        private int looked;

        /** @param each the words that a document has to have, the same one perhaps several times */
        Conjunction(LeafReaderContext segment, Terms terms, List<AnyVariant> each, List<AnyVariant> more, float boost)
                throws IOException {
            super(segment, withAll(leading(each, more)), boost);
            this.terms = terms.opened.toArray(PostingsEnum[]::new);
            this.has = new boolean[this.terms.length];
            this.words.addAll(each);
            this.words.addAll(more);
        }

        @Override
        double sum() {
            return sum;
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return new TwoPhaseIterator(super.iterator()) {
                @Override
                public boolean matches() throws IOException {
                    look(docID());
                    return isNamed;
                }

                @Override
                public float matchCost() {
                    return terms.length;
                }
            };
        }

        /** Finds out which terms the document has, adds the best variant of each word, and notes whether one of the variants is of the name. */
        private void look(int document) throws IOException {
            for (int term = 0; term < terms.length; term++) {
                int at = terms[term].docID();
                has[term] = (at < document ? terms[term].advance(document) : at) == document;
            }
            sum = 0;
            isNamed = false;
            for (AnyVariant word : words) {
                sum += best(word);
            }
            looked += terms.length + words.size();
            budget.spend(looked / LOOKED_IN_A_UNIT);
            looked %= LOOKED_IN_A_UNIT;
        }

        private float best(AnyVariant word) {
            float best = 0;
            for (OpenVariant variant : word.variants) {
                if (has[variant.term()]) {
                    best = Math.max(best, variant.score());
                    isNamed |= variant.isName();
                }
            }
            return best;
        }
    }

    /**
     * What the walk leaps along: the documents of each word, and those with a word of their name where these are fewer than those of any. Of the documents
     * with a town in their address, 155,000, six are called so.
     */
    private static List<AnyVariant> leading(List<AnyVariant> each, List<AnyVariant> more) {
        var names = new ArrayList<OpenVariant>();
        for (List<AnyVariant> words : List.of(each, more)) {
            for (AnyVariant word : words) {
                for (OpenVariant variant : word.variants) {
                    if (variant.isName()) {
                        names.add(variant);
                    }
                }
            }
        }
        var named = new AnyVariant(names.toArray(OpenVariant[]::new));
        var leading = new ArrayList<>(new LinkedHashSet<>(each));
        if (leading.stream().allMatch(word -> named.cost() < word.cost())) {
            leading.add(named);
        }
        return leading;
    }

    private static DocIdSetIterator withAll(List<AnyVariant> words) {
        return words.size() == 1 ? words.getFirst() : ConjunctionUtils.intersectIterators(words);
    }

    @Override
    public String toString(String field) {
        return text("+", required) + " " + text("", optional);
    }

    private static String text(String sign, List<List<TermVariant>> words) {
        return words.stream()
                .map(variants -> variants.stream()
                        .map(TermVariant::toString)
                        .collect(Collectors.joining(" | ", sign + "(", ")")))
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConjunctionQuery words
                && required.equals(words.required)
                && optional.equals(words.optional)
                && weightOfImportance == words.weightOfImportance;
    }

    @Override
    public int hashCode() {
        return 31 * required.hashCode() + optional.hashCode();
    }
}
