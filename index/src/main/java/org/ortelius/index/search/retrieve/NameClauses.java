// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.postings.DisjunctionQuery.Begun;
import org.ortelius.index.search.postings.DisjunctionQuery.Clause;
import org.ortelius.index.search.postings.TermVariant;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.search.retrieve.WholeNames.Whole;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.watch.Budget;

/** Whole names, and the starts of names, as the index is asked for them. */
final class NameClauses {

    private static final int WORK_OF_CUT = 500;

    private final QueryInterpretation interpretation;
    private final WholeNames wholeNames;
    private final long sought;
    private final Budget budget;
    private @Nullable List<Whole> named;

    NameClauses(QueryInterpretation interpretation, WholeNames wholeNames, Budget budget) {
        this.interpretation = interpretation;
        this.wholeNames = wholeNames;
        this.sought = interpretation.mask(Role.NAME);
        this.budget = budget;
    }

    private List<Whole> named() throws IOException {
        if (named == null) {
            named = wholeNames.of(sought);
        }
        return named;
    }

    /** The whole names that the query has, each as a variant. */
    List<TermVariant> variants() throws IOException {
        return named().stream().map(this::variant).toList();
    }

    /** What is called by a compound of a word, or by one that begins with it, has it, too; how well that fits, the whole names say. */
    void addOfSeveral(Clause clause, int word) throws IOException {
        addCompounds(clause.variants(), word);
        for (Span cut : interpretation.cut()) {
            if ((cut.tokens() >> word & 1) == 1 && cut.isWithin(sought)) {
                clause.begun().add(new Begun(begun(cut), 0, true));
            }
        }
    }

    /** What is called by a compound of a word has it, too; how well that fits, the whole names say. */
    void addCompounds(List<TermVariant> variants, int word) throws IOException {
        for (Whole whole : named()) {
            if ((whole.tokens() >> word & 1) == 1) {
                variants.add(new TermVariant(Fields.WHOLE, whole.name(), 0));
            }
        }
    }

    private TermVariant variant(Whole whole) {
        return new TermVariant(Fields.WHOLE, whole.name(), wholeNames.score(whole));
    }

    void addWhole(List<Clause> clauses) throws IOException {
        for (Whole whole : named()) {
            clauses.add(new Clause(List.of(variant(whole)), List.of()));
        }
    }

    void addCut(List<Clause> clauses) {
        for (Span cut : interpretation.cut()) {
            if (cut.isWithin(sought) && !budget.isOver()) {
                budget.spend(WORK_OF_CUT);
                float weight = (float) interpretation.weight(cut.tokens());
                boolean isSeveral = Long.bitCount(cut.tokens()) > 1; // a compound has none of the words by itself
                float share = isSeveral ? 1 + WholeNames.WEIGHT : WholeNames.WEIGHT;
                clauses.add(new Clause(List.of(), List.of(new Begun(begun(cut), weight * share, true))));
            }
        }
    }

    /** The names that are cut short right beside a number; a word of them alone says too little. */
    List<Begun> cutBesideNumbers() {
        var begun = new ArrayList<Begun>();
        for (Span cut : interpretation.cut()) {
            boolean isBeside = interpretation.numbers().stream()
                    .anyMatch(number -> interpretation.isAfterInPhrase(number.tokens(), cut.tokens())
                            || interpretation.isAfterInPhrase(cut.tokens(), number.tokens()));
            if (isBeside && cut.isWithin(sought)) {
                budget.spend(WORK_OF_CUT);
                begun.add(new Begun(begun(cut), (float) interpretation.weight(cut.tokens()), true));
            }
        }
        return begun;
    }

    private static Query begun(Span cut) {
        return new PrefixQuery(new Term(Fields.WHOLE, cut.key()));
    }
}
