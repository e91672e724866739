// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.watch.Budget;

/** The cost of walking through the documents of words, and the words that are too much for a budget. Not thread-safe. */
public final class WalkCost {

    /** Documents that {@link ConjunctionQuery} leaps to in a unit of work. */
    private static final int OF_A_UNIT = 5;

    /** So many times less work is a document that {@link DisjunctionQuery} walks over. */
    private static final int LESS = 2;

    /** In a larger index the same share may be walked through. */
    private static final int UNITS_OF_AN_INDEX = 100_000;

    private final Dictionary dictionary;
    private final Budget budget;
    private final long ofAUnit;

    public WalkCost(Dictionary dictionary, Budget budget) {
        this.dictionary = dictionary;
        this.budget = budget;
        this.ofAUnit = Math.max(OF_A_UNIT, dictionary.index().numDocs() / UNITS_OF_AN_INDEX);
    }

    /** Charges for the walk; when more than half of the budget that is left would go into it, the most frequent words are left out, as bits. */
    public long tooMany(List<List<TermVariant>> words) {
        long ofAUnit = LESS * this.ofAUnit;
        long most = budget.left() / 2 * ofAUnit;
        long sum = 0;
        long left = 0;
        List<Integer> rarestFirst = IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingLong(word -> of(words.get(word))))
                .toList();
        for (int word : rarestFirst) {
            long documents = of(words.get(word));
            if (sum + documents > most) {
                left |= 1L << word;
            } else {
                sum += documents;
            }
        }
        budget.spend(sum / ofAUnit);
        return left;
    }

    /** Charges for the documents that have all of some words; whether that is in the budget. */
    public boolean isInBudget(List<List<TermVariant>> required) {
        return isInBudget(required, Long.MAX_VALUE);
    }

    /** The same where one of the words has to be of the name, or some other that only adds to the score. */
    public boolean isInBudget(List<List<TermVariant>> required, List<List<TermVariant>> optional) {
        var named = new HashSet<TermVariant>();
        addNames(named, required);
        addNames(named, optional);
        return isInBudget(required, of(named));
    }

    private static void addNames(Set<TermVariant> named, List<List<TermVariant>> words) {
        for (List<TermVariant> word : words) {
            for (TermVariant variant : word) {
                if (variant.isName()) {
                    named.add(variant);
                }
            }
        }
    }

    private boolean isInBudget(List<List<TermVariant>> required, long most) {
        long rarest = required.isEmpty() ? 0 : most;
        for (List<TermVariant> word : required) {
            rarest = Math.min(rarest, of(word));
        }
        long work = rarest * required.size() / ofAUnit;
        boolean isIn = work <= budget.left() / 2;
        budget.spend(isIn ? work : 0);
        return isIn;
    }

    /** The documents of a word, each variant counted. */
    private long of(Collection<TermVariant> variants) {
        long documents = 0;
        for (TermVariant variant : variants) {
            documents +=
                    dictionary.documents(variant.word().field(), variant.word().text());
        }
        return documents;
    }
}
