// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.ortelius.index.search.postings.ClauseTree;
import org.ortelius.index.search.postings.ConjunctionQuery;
import org.ortelius.index.search.postings.DisjunctionQuery;
import org.ortelius.index.search.postings.DisjunctionQuery.Begun;
import org.ortelius.index.search.postings.DisjunctionQuery.Clause;
import org.ortelius.index.search.postings.TermVariant;
import org.ortelius.index.search.postings.WalkCost;
import org.ortelius.index.search.query.PrefixMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.watch.Budget;

/**
 * The words of an interpretation as the index is asked for them. Each token counts once, by how rare it is, as a word of the name or else of the
 * surroundings; whole names add to it.
 */
final class WordQueries {

    private static final int SHORTEST_AMONG_WORDS = 2;
    private static final int SHORTEST_AROUND = 3;
    private static final float SURROUNDINGS = .8f;

    /** To find the words that begin so, and their documents. */
    private static final int WORK_OF_START = 2_000;

    private final QueryInterpretation interpretation;
    private final Dictionary dictionary;
    private final NameClauses names;
    private final long sought;
    private final WalkCost cost;
    private final Budget budget;

    WordQueries(QueryInterpretation interpretation, Dictionary dictionary, WholeNames wholeNames, Budget budget) {
        this.interpretation = interpretation;
        this.dictionary = dictionary;
        this.names = new NameClauses(interpretation, wholeNames, budget);
        this.sought = interpretation.mask(Role.NAME);
        this.cost = new WalkCost(dictionary, budget);
        this.budget = budget;
    }

    /** Whether a letter or two are all that is typed so far. */
    boolean isOnlyLetters() {
        return interpretation.isUnfinished()
                && interpretation.tokens().size() == 1
                && interpretation.tokens().getFirst().text().length() < SHORTEST_AROUND;
    }

    /**
     * Every word as a clause of its own; empty when nothing may be a name, or has a word that it has to.
     *
     * @param required the words whose clauses have to hold, as bits; the others only add to the score
     */
    Optional<Query> some(long required) throws IOException {
        var clauses = new ArrayList<Clause>();
        var others = new ArrayList<Clause>();
        if (!addTokens(clauses, others, required)) {
            return Optional.empty();
        }
        names.addWhole(others);
        names.addCut(others);
        if (Stream.of(clauses, others).flatMap(List::stream).noneMatch(Clause::isName)) {
            return Optional.empty();
        }
        return Optional.of(
                required == 0
                        ? new DisjunctionQuery(dictionary, others, Retriever.IMPORTANCE)
                        : new ClauseTree(dictionary, Retriever.IMPORTANCE).of(clauses, others));
    }

    /** All words that only a name or the surroundings can explain; empty when nothing has one of them. */
    Optional<Query> all() throws IOException {
        var required = new ArrayList<List<TermVariant>>();
        var optional = new ArrayList<List<TermVariant>>();
        long certain = interpretation.certainWords();
        for (int i = 0; i < interpretation.tokens().size(); i++) {
            List<TermVariant> variants = variants(i);
            if ((certain >> i & 1) == 0) {
                optional.add(variants);
                continue;
            }
            names.addCompounds(variants, i);
            if (variants.isEmpty()) {
                return Optional.empty();
            }
            required.add(variants);
        }
        names.variants().forEach(whole -> optional.add(List.of(whole)));
        if (!cost.isInBudget(required, optional)) {
            return Optional.empty();
        }
        return Optional.of(new ConjunctionQuery(dictionary, required, optional, Retriever.IMPORTANCE, budget));
    }

    /** What is called by a name that was cut short beside a number; the other words only add to the score. Empty where there is none. */
    Optional<Query> cutShort() throws IOException {
        List<Begun> begun = names.cutBesideNumbers();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        var others = new ArrayList<Clause>();
        for (int i = 0; i < interpretation.tokens().size(); i++) {
            var clause = new Clause(variants(i), List.of());
            if (!clause.isEmpty()) {
                others.add(clause);
            }
        }
        var cut = new Clause(List.of(), begun);
        return Optional.of(new ClauseTree(dictionary, Retriever.IMPORTANCE).of(List.of(cut), others));
    }

    /** What has each of some words in its name or its surroundings. */
    Query having(long words) {
        var all = new BooleanQuery.Builder();
        for (long left = words; left != 0; left &= left - 1) {
            var any = new BooleanQuery.Builder();
            for (TermVariant variant : variants(Long.numberOfTrailingZeros(left))) {
                any.add(dictionary.query(variant.word().field(), variant.word().text()), Occur.SHOULD);
            }
            all.add(any.build(), Occur.FILTER);
        }
        return all.build();
    }

    /** The words that only a name or the surroundings can explain, and of them the last one only if it is long enough to be asked for in both. */
    long certain() {
        int last = interpretation.tokens().size() - 1;
        boolean isLong = last >= 0 && interpretation.tokens().get(last).text().length() >= SHORTEST_AROUND;
        return interpretation.certainWords() & (isLong ? interpretation.all() : ~(1L << last));
    }

    /** Whether a last word that only a name or the surroundings can explain is the start of none of their words, and ends no start of a name. */
    boolean hasNothingBegun() throws IOException {
        int last = interpretation.tokens().size() - 1;
        if ((certain() >> last & 1) == 0 || !variants(last).isEmpty()) {
            return false;
        }
        String word = interpretation.tokens().get(last).text();
        for (Span cut : interpretation.cut()) {
            if (dictionary.hasBegun(Fields.WHOLE, cut.key())) {
                return false;
            }
        }
        return !dictionary.hasBegun(Fields.NAME, word) && !dictionary.hasBegun(Fields.ADDRESS, word);
    }

    /** Where words have to hold, they keep the walk short. */
    private boolean addTokens(List<Clause> clauses, List<Clause> others, long required) throws IOException {
        List<List<TermVariant>> variants = IntStream.range(
                        0, interpretation.tokens().size())
                .mapToObj(this::variants)
                .toList();
        long tooMany = required == 0 || !cost.isInBudget(of(variants, required)) ? cost.tooMany(variants) : 0;
        for (int i = 0; i < interpretation.tokens().size(); i++) {
            Token token = interpretation.tokens().get(i);
            var clause = new Clause((tooMany >> i & 1) == 1 ? new ArrayList<>() : variants.get(i), new ArrayList<>());
            if (token.prefix() != null) {
                addStart(
                        clause.begun(),
                        token,
                        token.prefix(),
                        interpretation.tokens().size() > 1);
            }
            boolean isRequired = (required >> i & 1) == 1;
            if (isRequired) {
                names.addOfSeveral(clause, i);
            }
            if (!clause.isEmpty()) {
                (isRequired ? clauses : others).add(clause);
            } else if (isRequired) {
                return false;
            }
        }
        return true;
    }

    private static List<List<TermVariant>> of(List<List<TermVariant>> variants, long words) {
        return IntStream.range(0, variants.size())
                .filter(i -> (words >> i & 1) == 1)
                .mapToObj(variants::get)
                .toList();
    }

    /** The words of names and surroundings, and the postcodes and countries, that a token may be. */
    private List<TermVariant> variants(int position) {
        Token token = interpretation.tokens().get(position);
        boolean isSought = (sought >> position & 1) == 1;
        boolean isAround = token.roles().contains(Role.ADDRESS) && !interpretation.isOnlyName();
        var variants = new ArrayList<TermVariant>();
        for (Map.Entry<String, Double> spelling : token.spellings().entrySet()) {
            float weight = (float) (token.weight() * (1 - Math.min(.5, spelling.getValue())));
            if (isSought && dictionary.has(Fields.NAME, spelling.getKey())) {
                variants.add(new TermVariant(Fields.NAME, spelling.getKey(), weight));
            }
            if (isAround && dictionary.has(Fields.ADDRESS, spelling.getKey())) {
                variants.add(new TermVariant(Fields.ADDRESS, spelling.getKey(), weight * SURROUNDINGS));
            }
        }
        addSpans(variants, interpretation.postcodes(), Fields.POSTCODE, position);
        addSpans(variants, interpretation.countries(), Fields.COUNTRY, position);
        return variants;
    }

    /**
     * Nothing is found only because it lies in something whose name begins so. Beside other words, one letter begins too many names to tell, and two the
     * surroundings of too much.
     */
    private void addStart(List<Begun> begun, Token token, PrefixMatch start, boolean isAround) {
        budget.spend(WORK_OF_START);
        float weight = (float) token.weight() * start.weightOfLonger();
        int letters = token.text().length();
        if (!isAround || letters >= SHORTEST_AMONG_WORDS) {
            begun.add(new Begun(start.in(Fields.NAME), weight, true));
        }
        if (isAround && letters >= SHORTEST_AROUND) {
            begun.add(new Begun(start.in(Fields.ADDRESS), weight * SURROUNDINGS, false));
        }
    }

    private void addSpans(List<TermVariant> variants, List<Span> spans, String field, int token) {
        for (Span span : spans) {
            if ((span.tokens() >> token & 1) == 1 && dictionary.has(field, span.key())) {
                variants.add(new TermVariant(field, span.key(), SURROUNDINGS / 2));
            }
        }
    }
}
