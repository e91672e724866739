// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.SearchTrace;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.retrieve.WholeNames.Whole;
import org.ortelius.index.store.CandidateDoc;
import org.ortelius.index.store.Dictionary;
import org.ortelius.index.store.Fields;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.TypeFilterQueries;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.SearchContext;

/**
 * Finds candidates by their words. The score is rough: what {@link WordQueries} makes of the words, and the importance. Equal scores are ordered by OSM
 * object, so that every build cuts alike.
 */
public final class Retriever {

    public static final int MAX_CANDIDATES = 300;

    /** What a trace calls the retrievals. */
    public static final String CANDIDATES = "candidates";

    public static final String WITH_ALL_WORDS = "candidates with all words";

    public static final String OF_OTHER_NAMES = "candidates of other names";

    /** A list under an input box shows a handful of what may be meant, the most important first. */
    public static final int MAX_UNFINISHED = 60;

    private static final int MAX_OF_CATEGORY = 1_000;
    private static final int MAX_AREAS = 60;

    /** What the most important place of all has more than one of none. */
    public static final float IMPORTANCE = .5f;

    private static final Sort MAP_ORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.LONG));
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, MAP_ORDER.getSort()[0]);

    /** Documents that are put in order in a step of the budget. */
    private static final int OF_A_STEP = 10;

    private final Places places;
    private final Dictionary dictionary;
    private final QueryInterpretation interpretation;
    private final IndexSearcher searcher;
    private final Budget budget;
    private final SearchTrace trace;
    private final WholeNames wholeNames;
    private final WordQueries words;
    private final FilterQueries filters;

    /** For one interpretation of a search: after its deadline Lucene gives what it has found. */
    public Retriever(Places places, QueryInterpretation interpretation, SearchContext context) {
        this.places = places;
        this.dictionary = places.dictionary();
        this.interpretation = interpretation;
        this.searcher = new IndexSearcher(dictionary.index());
        searcher.setQueryCache(null);
        this.budget = context.budget();
        searcher.setTimeout(budget::isOver);
        this.trace = new SearchTrace(context.trace());
        this.wholeNames = new WholeNames(interpretation, dictionary);
        this.words = new WordQueries(interpretation, dictionary, wholeNames, budget);
        this.filters = new FilterQueries(dictionary);
    }

    /**
     * A document that may be meant.
     *
     * @param score a rough one
     * @param order in the map
     */
    public record Candidate(int document, float score, long order) {

        static final Comparator<Candidate> LIKELIEST_FIRST =
                Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::order);

        /** What was found by an order that ends with that of the map, and may begin with the score. */
        public static Candidate of(ScoreDoc hit) {
            Object[] fields = ((FieldDoc) hit).fields;
            return new Candidate(
                    hit.doc, fields[0] instanceof Float score ? score : 0, (Long) fields[fields.length - 1]);
        }
    }

    /** What may be meant by a finished query, the likelier first. */
    public List<Candidate> candidates(Filter filter) throws IOException {
        return candidates(filter, null, MAX_CANDIDATES, Narrowing.NONE);
    }

    /**
     * What of the candidates is left out.
     *
     * @param required words that they have, as bits
     * @param without names, closed up, that they are not called by
     */
    public record Narrowing(long required, Set<String> without) {

        public static final Narrowing NONE = new Narrowing(0, Set.of());

        public Narrowing without(Set<String> names) {
            return new Narrowing(required, names);
        }
    }

    /**
     * All words that only a name or the surroundings can explain. Where something with all of them is meant, it is found with half of the work: Lucene leaps
     * from one document of the rarest word to the next.
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
     * Those among them that have all words which only a name or the surroundings can explain. Where one of them is meant, it is found with a third of
     * the work: Lucene leaps from one document of the rarest word to the next. Only for finished queries, of whose names no starts are tried.
     */
    public List<Candidate> withAllWords(Filter filter) throws IOException {
        Optional<Query> all = words.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(all.get(), Occur.MUST);
        addFilters(query, filter, null);
        return found(WITH_ALL_WORDS, query.build(), MAX_CANDIDATES, BEST);
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
            query.add(dictionary.anyOf(Fields.WHOLE, narrowing.without()), Occur.MUST_NOT);
        }
        return words.isOnlyLetters() && within == null
                ? remembered(query.build(), most)
                : found(CANDIDATES, query.build(), most, BEST);
    }

    private List<Candidate> remembered(Query query, int most) throws IOException {
        TopDocs known = dictionary.begun().get(query);
        TopDocs top = known == null ? search(query, most, BEST) : known;
        if (known == null && !searcher.timedOut()) {
            dictionary.begun().put(query, top);
        }
        return candidates(CANDIDATES, query, top);
    }

    private void addFilters(BooleanQuery.Builder query, Filter filter, @Nullable Box within) {
        filters.of(filter).forEach(one -> query.add(one, Occur.FILTER));
        if (interpretation.numbers().isEmpty()) { // houses are looked for on streets, whatever kinds are wanted
            TypeFilterQueries.of(filter.types()).forEach(one -> query.add(one, Occur.FILTER));
        }
        if (within != null) {
            query.add(FilterQueries.centroidIn(within), Occur.FILTER);
        }
    }

    /** Areas that the query names, as what is sought or as what surrounds it; the likelier first. */
    public List<CandidateDoc> areas() throws IOException {
        Map<Long, Area> areas = new HashMap<>();
        for (Whole whole : wholeNames.all()) {
            double score = wholeNames.score(whole);
            for (CandidateDoc candidate : places.areasCalled(whole.name())) {
                areas.merge(
                        candidate.key().placeId(),
                        new Area(candidate, score + IMPORTANCE * candidate.importance()),
                        (area, again) -> new Area(area.candidate(), area.score() + score));
            }
        }
        List<CandidateDoc> likeliest = areas.values().stream()
                .sorted(Area.LIKELIEST_FIRST)
                .limit(MAX_AREAS)
                .map(Area::candidate)
                .toList();
        trace.named(likeliest);
        return likeliest;
    }

    private record Area(CandidateDoc candidate, double score) {

        static final Comparator<Area> LIKELIEST_FIRST = Comparator.comparingDouble(Area::score)
                .reversed()
                .thenComparingLong(area -> area.candidate().key().order());
    }

    /** Documents of some categories in a box, in the order of the map. */
    public List<Integer> ofCategories(Set<Category> categories, Box box, Filter filter) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(
                dictionary.anyOf(
                        Fields.CATEGORY,
                        categories.stream().map(Category::toString).toList()),
                Occur.FILTER);
        query.add(FilterQueries.centroidIn(box), Occur.FILTER);
        filters.of(filter).forEach(one -> query.add(one, Occur.FILTER));
        TopDocs top = search(query.build(), MAX_OF_CATEGORY, MAP_ORDER);
        budget.spend(top.totalHits.value() / OF_A_STEP); // the first of the map are found by looking at all
        return candidates("places of a kind", query.build(), top).stream()
                .map(Candidate::document)
                .toList();
    }

    private List<Candidate> found(String what, Query query, int most, Sort order) throws IOException {
        return candidates(what, query, search(query, most, order));
    }

    private TopDocs search(Query query, int most, Sort order) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(order, most, null, most));
    }

    private List<Candidate> candidates(String what, Query query, TopDocs top) {
        trace.retrieved(what, query, top.scoreDocs.length);
        return Stream.of(top.scoreDocs).map(Candidate::of).toList();
    }
}
