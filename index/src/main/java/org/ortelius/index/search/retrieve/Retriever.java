// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Box;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.store.terms.TypeFilterQueries;

/**
 * Finds candidates by their words. The score is rough: what {@link WordQueries} makes of the words, and the importance.
 */
public final class Retriever {

    /** The candidates of one retrieval; a finished query has up to two, first with all words and then with some. */
    public static final int MAX_CANDIDATES = 300;

    /** The names of the retrievals in a trace. */
    public static final String CANDIDATES = "candidates";

    public static final String WITH_ALL_WORDS = "candidates with all words";

    public static final String CUT_SHORT = "candidates of names cut short";

    public static final String OF_OTHER_NAMES = "candidates of other names";

    /** Of names cut short; few are as good as the best of them. */
    private static final int MAX_CUT_SHORT = 60;

    /** A list under an input box shows a handful of what may be meant, the most important first. */
    public static final int MAX_UNFINISHED = 60;

    /** What the most important place of all has more than one of none. */
    public static final float IMPORTANCE = .5f;

    private final QueryInterpretation interpretation;
    private final CandidateSearcher searcher;
    private final WordQueries words;
    private final AreaFinder areas;

    /** For one interpretation of the query. */
    public Retriever(Places places, QueryInterpretation interpretation, CandidateSearcher searcher) {
        this.interpretation = interpretation;
        this.searcher = searcher;
        var wholeNames = new WholeNames(interpretation, searcher.dictionary());
        this.words = new WordQueries(interpretation, searcher.dictionary(), wholeNames, searcher.budget());
        this.areas = new AreaFinder(places, wholeNames, searcher.trace());
    }

    /** The candidates of a finished query, the likelier first. */
    public List<Candidate> candidates(Filter filter) throws IOException {
        return candidates(filter, null, MAX_CANDIDATES, Narrowing.NONE);
    }

    /**
     * What a retrieval is narrowed to.
     *
     * @param required words that each candidate must have, as bits
     * @param without names, closed up, that no candidate may have
     */
    public record Narrowing(long required, Set<String> without) {

        public static final Narrowing NONE = new Narrowing(0, Set.of());

        public Narrowing without(Set<String> names) {
            return new Narrowing(required, names);
        }
    }

    /**
     * Narrows an unfinished query to what has all words that only a name or the surroundings can explain. If that is meant, it is found with half of
     * the work, because Lucene leaps from one document of the rarest word to the next.
     */
    public Narrowing toAllWords() {
        return new Narrowing(words.certain(), Set.of());
    }

    /** Whether the last word, as it is typed, begins nothing at all. */
    public boolean hasNothingBegun() throws IOException {
        return words.hasNothingBegun();
    }

    /**
     * What an unfinished query may become, the likelier first. The start of a word is that of so many names that those around the preferred position are
     * asked for by themselves, and where these are too many again, those that are nearest: few are important enough to be among the likeliest of all.
     */
    public List<Candidate> begun(Filter filter, Narrowing narrowing) throws IOException {
        var begun = new LinkedHashSet<>(candidates(filter, null, MAX_UNFINISHED, narrowing));
        boolean areMore = begun.size() == MAX_UNFINISHED;
        for (Box around : areMore ? filter.focus().around() : List.<Box>of()) {
            List<Candidate> candidates = candidates(filter, around, MAX_UNFINISHED, narrowing);
            begun.addAll(candidates);
            if (candidates.size() < MAX_UNFINISHED) {
                break;
            }
        }
        return begun.stream().sorted(Candidate.LIKELIEST_FIRST).toList();
    }

    /**
     * The candidates of a finished query that have all words which only a name or the surroundings can explain. If one of them is meant, it is found
     * with a third of the work; {@link #toAllWords} saves less, because a word that is being typed stands for many.
     */
    public List<Candidate> withAllWords(Filter filter) throws IOException {
        return withAllWords(filter, List.of());
    }

    /** The same where the query asks for a kind, and of them only what has the words for it as well, or is of it. */
    public List<Candidate> ofKinds(Filter filter) throws IOException {
        var any = new BooleanQuery.Builder();
        for (CategoryIntent intent : interpretation.intents()) {
            any.add(words.having(intent.tokens() & ~interpretation.ignorable()), Occur.SHOULD);
            intent.kinds().forEach(kind -> any.add(searcher.ofAny(kind), Occur.SHOULD));
        }
        return withAllWords(filter, List.of(any.build()));
    }

    /** What is called by a name that was cut short before a number, the likelier first: they come before all that has some of the words. */
    public List<Candidate> cutShort(Filter filter) throws IOException {
        Optional<Query> cut = words.cutShort();
        if (cut.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(cut.get(), Occur.MUST);
        addFilters(query, filter, null);
        return searcher.best(CUT_SHORT, query.build(), MAX_CUT_SHORT);
    }

    private List<Candidate> withAllWords(Filter filter, List<Query> further) throws IOException {
        Optional<Query> all = words.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(all.get(), Occur.MUST);
        further.forEach(one -> query.add(one, Occur.FILTER));
        addFilters(query, filter, null);
        return searcher.best(WITH_ALL_WORDS, query.build(), MAX_CANDIDATES);
    }

    private List<Candidate> candidates(Filter filter, @Nullable Box within, int most, Narrowing narrowing)
            throws IOException {
        Optional<Query> some = words.some(narrowing.required());
        if (some.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(some.get(), Occur.MUST);
        addFilters(query, filter, within);
        if (!narrowing.without().isEmpty()) {
            query.add(searcher.dictionary().anyOf(Fields.WHOLE, narrowing.without()), Occur.MUST_NOT);
        }
        return words.isOnlyLetters() && within == null
                ? searcher.remembered(CANDIDATES, query.build(), most)
                : searcher.best(CANDIDATES, query.build(), most);
    }

    private void addFilters(BooleanQuery.Builder query, Filter filter, @Nullable Box within) {
        searcher.filters().of(filter).forEach(one -> query.add(one, Occur.FILTER));
        if (interpretation.numbers().isEmpty()) { // houses are looked for on streets, whatever kinds are wanted
            TypeFilterQueries.of(filter.types()).forEach(one -> query.add(one, Occur.FILTER));
        }
        if (within != null) {
            query.add(FilterQueries.centroidIn(within), Occur.FILTER);
        }
    }

    /** Areas that the query names, as what is sought or as what surrounds it; the likelier first. */
    public List<CandidateDoc> areas() throws IOException {
        return areas.all();
    }
}
