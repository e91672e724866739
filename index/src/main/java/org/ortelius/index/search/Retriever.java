// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.AllWords.Way;
import org.ortelius.index.search.SearchRequest.Filter;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Dictionary;
import org.ortelius.index.store.Fields;
import org.ortelius.index.store.KindTerms;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Watch;

/**
 * Finds candidates by their words. The score is rough: each token counts once, by how rare it is, as a word of the name or else of the
 * surroundings; whole names and importance add to it. Equal scores are ordered by OSM object, so that every build cuts alike.
 */
final class Retriever {

    static final int MAX_CANDIDATES = 300;

    /** What a trace calls the retrievals. */
    static final String CANDIDATES = "candidates";

    static final String WITH_ALL_WORDS = "candidates with all words";

    static final String OF_OTHER_NAMES = "candidates of other names";

    /** A list under an input box shows a handful of what may be meant, the most important first. */
    static final int MAX_UNFINISHED = 60;

    private static final int SHORTEST_AMONG_WORDS = 2;
    private static final int SHORTEST_AROUND = 3;

    private static final int MAX_OF_CATEGORY = 1_000;
    private static final int MAX_AREAS = 60;
    private static final int MAX_SPAN = 6;

    /** More terms than this are quicker collected once than asked for side by side. */
    private static final int MAX_CLAUSES = 16;

    private static final float WHOLE_NAME = .5f;
    private static final float SURROUNDINGS = .8f;
    private static final float IMPORTANCE = .5f;
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.LONG));

    private final Places places;
    private final Dictionary dictionary;
    private final Reading reading;
    private final IndexSearcher searcher;
    private final SearchTrace trace;
    private @Nullable List<Whole> wholes;

    /** For one reading of a search: after its deadline Lucene gives what it has found. */
    Retriever(Places places, Reading reading, Watch watch) {
        this.places = places;
        this.dictionary = places.dictionary();
        this.reading = reading;
        this.searcher = new IndexSearcher(dictionary.index());
        searcher.setQueryCache(null);
        searcher.setTimeout(watch.deadline()::isOver);
        this.trace = new SearchTrace(watch.trace());
    }

    /** A document that may be meant, and its rough score. */
    record Candidate(int document, float score) {}

    /** What may be meant, the likelier first. */
    List<Candidate> candidates(Filter filter) throws IOException {
        return reading.isUnfinished() ? begun(filter, Set.of()) : candidates(filter, null, MAX_CANDIDATES, Set.of());
    }

    /**
     * What an unfinished query may become, the likelier first. The start of a word is that of so many names that those around the preferred position are
     * asked for by themselves, and where these are too many again, those that are nearest: few are important enough to be among the likeliest of all.
     *
     * @param without names, closed up, that what is found is not called by
     */
    List<Candidate> begun(Filter filter, Set<String> without) throws IOException {
        var begun = new LinkedHashSet<>(candidates(filter, null, MAX_UNFINISHED, without));
        boolean areMore = begun.size() == MAX_UNFINISHED;
        for (Box around : areMore ? filter.focus().around() : List.<Box>of()) {
            List<Candidate> candidates = candidates(filter, around, MAX_UNFINISHED, without);
            begun.addAll(candidates);
            if (candidates.size() < MAX_UNFINISHED) {
                break;
            }
        }
        return begun.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::document))
                .toList();
    }

    /**
     * Those among them that have all words which only a name or the surroundings can explain. Where one of them is meant, it is found with a third of
     * the work: Lucene leaps from one document of the rarest word to the next. Only for finished queries, of whose names no starts are tried.
     */
    List<Candidate> withAllWords(Filter filter) throws IOException {
        long sought = reading.mask(Role.NAME);
        List<Whole> wholes = wholes(sought);
        var required = new ArrayList<List<Way>>();
        var optional = new ArrayList<List<Way>>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            List<Way> ways = ways(i, sought);
            if ((reading.certainWords() >> i & 1) == 0) {
                optional.add(ways);
                continue;
            }
            addCompounds(ways, wholes, i);
            if (ways.isEmpty()) {
                return List.of();
            }
            required.add(ways);
        }
        wholes.forEach(whole -> optional.add(List.of(new Way(Fields.WHOLE, whole.name(), score(whole)))));
        var query =
                new BooleanQuery.Builder().add(new AllWords(dictionary, required, optional, IMPORTANCE), Occur.MUST);
        addFilters(query, filter, null);
        return found(WITH_ALL_WORDS, query.build(), MAX_CANDIDATES, BEST);
    }

    private List<Candidate> candidates(Filter filter, @Nullable Box within, int most, Set<String> without)
            throws IOException {
        var query = new BooleanQuery.Builder();
        var names = new Names();
        long sought = reading.mask(Role.NAME);
        addTokens(query, names, sought);
        addWholeNames(query, names, wholes(sought));
        addCutNames(query, names, sought);
        if (isOnlyName()) { // finding all that begins with a letter once is enough
            var begun = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
            addFilters(begun, filter, within);
            addWithout(begun, without);
            return mostImportant(begun, most);
        }
        addFilters(query, filter, within);
        addWithout(query, without);
        return top(query, names, most);
    }

    private void addWithout(BooleanQuery.Builder query, Set<String> names) {
        if (!names.isEmpty()) {
            query.add(anyOf(Fields.WHOLE, names), Occur.MUST_NOT);
        }
    }

    /** Whether there is nothing in the query but the start of a name. */
    private boolean isOnlyName() {
        return reading.isUnfinished()
                && reading.tokens().size() == 1
                && reading.countries().isEmpty()
                && reading.postcodes().isEmpty();
    }

    private void addFilters(BooleanQuery.Builder query, Filter filter, @Nullable Box within) {
        filters(filter).forEach(one -> query.add(one, Occur.FILTER));
        if (reading.numbers().isEmpty()) { // houses are looked for on streets, whatever kinds are wanted
            KindTerms.of(filter.kinds()).forEach(one -> query.add(one, Occur.FILTER));
        }
        if (within != null) {
            query.add(centroidIn(within), Occur.FILTER);
        }
    }

    /** Areas that the query names, as what is sought or as what surrounds it; the likelier first. */
    List<Card> areas() {
        Map<Long, Area> areas = new HashMap<>();
        for (Whole whole : wholes(reading.mask(Role.NAME) | reading.mask(Role.ADDRESS))) {
            double score = score(whole);
            for (Card card : places.areasCalled(whole.name())) {
                areas.merge(
                        card.key().placeId(),
                        new Area(card, score + IMPORTANCE * card.importance()),
                        (area, again) -> new Area(area.card(), area.score() + score));
            }
        }
        List<Card> likeliest = areas.values().stream()
                .sorted(Area.LIKELIEST_FIRST)
                .limit(MAX_AREAS)
                .map(Area::card)
                .toList();
        trace.named(likeliest);
        return likeliest;
    }

    private record Area(Card card, double score) {

        static final Comparator<Area> LIKELIEST_FIRST = Comparator.comparingDouble(Area::score)
                .reversed()
                .thenComparing(area -> area.card().key().placeId());
    }

    private float score(Whole whole) {
        return (float) reading.weight(whole.tokens()) * WHOLE_NAME;
    }

    /** Documents of some categories in a box, in the order of the index. */
    List<Integer> ofCategories(Set<Category> categories, Box box, Filter filter) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(
                anyOf(
                        Fields.CATEGORY,
                        categories.stream().map(Category::toString).toList()),
                Occur.FILTER);
        query.add(centroidIn(box), Occur.FILTER);
        filters(filter).forEach(one -> query.add(one, Occur.FILTER));
        return found("places of a kind", query.build(), MAX_OF_CATEGORY, Sort.INDEXORDER).stream()
                .map(Candidate::document)
                .toList();
    }

    /** The words, whole names and starts of names of which a candidate has one at least; sets, because clauses are limited. */
    private record Names(Set<String> words, Set<String> wholes, Set<Query> starts) {

        Names() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        boolean isEmpty() {
            return words.isEmpty() && wholes.isEmpty() && starts.isEmpty();
        }
    }

    private Query anyOf(Names names) {
        var any = new BooleanQuery.Builder();
        if (!names.words().isEmpty()) {
            any.add(anyOf(Fields.NAME, names.words()), Occur.SHOULD);
        }
        if (!names.wholes().isEmpty()) {
            any.add(anyOf(Fields.WHOLE, names.wholes()), Occur.SHOULD);
        }
        names.starts().forEach(start -> any.add(start, Occur.SHOULD));
        return any.build();
    }

    private List<Candidate> top(BooleanQuery.Builder query, Names names, int most) throws IOException {
        if (names.isEmpty()) {
            return List.of();
        }
        query.add(anyOf(names), Occur.FILTER);
        return mostImportant(query, most);
    }

    private List<Candidate> mostImportant(BooleanQuery.Builder query, int most) throws IOException {
        query.add(FeatureField.newLinearQuery(Fields.STATIC, Fields.IMPORTANCE, IMPORTANCE), Occur.SHOULD);
        return found(CANDIDATES, query.build(), most, BEST);
    }

    private List<Candidate> found(String what, Query query, int most, Sort order) throws IOException {
        TopDocs top = searcher.search(query, new TopFieldCollectorManager(order, most, null, most));
        trace.retrieved(what, query, top.scoreDocs.length);
        var candidates = new ArrayList<Candidate>(top.scoreDocs.length);
        for (ScoreDoc hit : top.scoreDocs) {
            candidates.add(new Candidate(hit.doc, score(hit)));
        }
        return candidates;
    }

    private static float score(ScoreDoc hit) {
        return hit instanceof FieldDoc sorted && sorted.fields[0] instanceof Float score ? score : 0;
    }

    private void addTokens(BooleanQuery.Builder query, Names names, long sought) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            var readings = new ArrayList<Query>();
            for (Way way : ways(i, sought)) {
                readings.add(scored(way));
                if (way.isName()) {
                    names.words().add(way.word().text());
                }
            }
            if (token.start() != null) {
                addStart(readings, names, token, token.start(), reading.tokens().size() > 1);
            }
            if (!readings.isEmpty()) {
                query.add(new DisjunctionMaxQuery(readings, 0), Occur.SHOULD);
            }
        }
    }

    /** The words of names and surroundings, and the postcodes and countries, that a token may be. */
    private List<Way> ways(int position, long sought) {
        Token token = reading.tokens().get(position);
        boolean isSought = (sought >> position & 1) == 1;
        boolean isAround = token.roles().contains(Role.ADDRESS) && !isOnlyName();
        var ways = new ArrayList<Way>();
        for (Map.Entry<String, Double> spelling : token.spellings().entrySet()) {
            float weight = (float) (token.weight() * (1 - Math.min(.5, spelling.getValue())));
            if (isSought && dictionary.has(Fields.NAME, spelling.getKey())) {
                ways.add(new Way(Fields.NAME, spelling.getKey(), weight));
            }
            if (isAround && dictionary.has(Fields.ADDRESS, spelling.getKey())) {
                ways.add(new Way(Fields.ADDRESS, spelling.getKey(), weight * SURROUNDINGS));
            }
        }
        addSpans(ways, reading.postcodes(), Fields.POSTCODE, position);
        addSpans(ways, reading.countries(), Fields.COUNTRY, position);
        return ways;
    }

    /** What is called by a compound of a word has it, too; how well that fits, the whole names say. */
    private static void addCompounds(List<Way> ways, List<Whole> wholes, int word) {
        for (Whole whole : wholes) {
            if ((whole.tokens() >> word & 1) == 1) {
                ways.add(new Way(Fields.WHOLE, whole.name(), 0));
            }
        }
    }

    /**
     * Nothing is found only because it lies in something whose name begins so. Beside other words, one letter begins too many names to tell, and two the
     * surroundings of too much.
     */
    private static void addStart(List<Query> readings, Names names, Token token, Start start, boolean isAround) {
        float weight = (float) token.weight() * start.weightOfLonger();
        int letters = token.text().length();
        if (!isAround || letters >= SHORTEST_AMONG_WORDS) {
            Query name = start.in(Fields.NAME);
            readings.add(new BoostQuery(new ConstantScoreQuery(name), weight));
            names.starts().add(name);
        }
        if (isAround && letters >= SHORTEST_AROUND) {
            Query address = start.in(Fields.ADDRESS);
            readings.add(new BoostQuery(new ConstantScoreQuery(address), weight * SURROUNDINGS));
        }
    }

    private void addSpans(List<Way> ways, List<Span> spans, String field, int token) {
        for (Span span : spans) {
            if ((span.tokens() >> token & 1) == 1 && dictionary.has(field, span.key())) {
                ways.add(new Way(field, span.key(), SURROUNDINGS / 2));
            }
        }
    }

    private Query scored(Way way) {
        Query query = dictionary.query(way.word().field(), way.word().text());
        return new BoostQuery(new ConstantScoreQuery(query), way.score());
    }

    /** The whole name of something, closed up so that compounds find each other, and the tokens that spell it. */
    private record Whole(long tokens, String name) {}

    /** Those that some of the tokens spell: of all that may name anything, be it sought or around what is sought, which are looked up once. */
    private List<Whole> wholes(long sought) {
        if (wholes == null) {
            wholes = allWholes(reading.mask(Role.NAME) | reading.mask(Role.ADDRESS));
        }
        return wholes.stream().filter(whole -> (whole.tokens() & ~sought) == 0).toList();
    }

    private List<Whole> allWholes(long sought) {
        var wholes = new ArrayList<Whole>();
        List<Token> tokens = reading.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            var start = new StringBuilder();
            int end = Math.min(tokens.size(), from + MAX_SPAN);
            for (int to = from; to < end && (sought >> to & 1) == 1; to++) {
                Token last = tokens.get(to);
                Set<String> names = from == to ? last.spellings().keySet() : closings(start.toString(), last);
                for (String name : names) {
                    if (dictionary.has(Fields.WHOLE, name)) {
                        wholes.add(new Whole(Span.bits(from, to + 1), name));
                    }
                }
                start.append(last.text());
            }
        }
        return wholes;
    }

    private void addWholeNames(BooleanQuery.Builder query, Names required, List<Whole> wholes) {
        for (Whole whole : wholes) {
            query.add(scored(new Way(Fields.WHOLE, whole.name(), score(whole))), Occur.SHOULD);
            required.wholes().add(whole.name());
        }
    }

    /** A compound with its last word as typed and as abbreviations of it may stand for. */
    private static Set<String> closings(String start, Token last) {
        var closings = new HashSet<String>();
        last.spellings().forEach((spelling, penalty) -> {
            if (penalty <= NameMatch.MAX_PENALTY_OF_END) {
                closings.add(start + spelling);
            }
        });
        return closings;
    }

    private void addCutNames(BooleanQuery.Builder query, Names required, long sought) {
        for (Span cut : reading.cut()) {
            if (cut.isWithin(sought)) {
                var start = new PrefixQuery(new Term(Fields.WHOLE, cut.key()));
                float weight = (float) reading.weight(cut.tokens());
                query.add(new BoostQuery(new ConstantScoreQuery(start), weight * WHOLE_NAME), Occur.SHOULD);
                required.starts().add(start);
            }
        }
    }

    private List<Query> filters(Filter filter) {
        var filters = new ArrayList<Query>();
        if (!filter.countryCodes().isEmpty()) {
            filters.add(anyOf(Fields.COUNTRY, filter.countryCodes()));
        }
        if (!filter.layers().isEmpty()) {
            Set<String> layers =
                    Set.copyOf(filter.layers().stream().map(Enum::name).toList());
            filters.add(anyOf(Fields.LAYER, layers));
        }
        if (filter.minRank() > 0 || filter.maxRank() < 30) {
            int lowest = filter.maxRank() == 30 ? Math.min(26, filter.minRank()) : filter.minRank();
            filters.add(ranks(lowest, filter.maxRank()));
        }
        Box viewbox = filter.focus().viewbox();
        if (filter.focus().bounded() && viewbox != null) {
            filters.add(new BooleanQuery.Builder()
                    .add(centroidIn(viewbox), Occur.SHOULD)
                    .add(new TermQuery(new Term(Fields.CATEGORY, Category.POSTCODE.toString())), Occur.SHOULD)
                    .build());
        }
        return filters;
    }

    private Query ranks(int from, int to) {
        var terms = new ArrayList<String>();
        for (int rank = from; rank <= to; rank++) {
            terms.add("a" + rank);
            terms.add("s" + rank);
        }
        return anyOf(Fields.RANK, terms);
    }

    private Query anyOf(String field, Collection<String> terms) {
        if (terms.size() > MAX_CLAUSES) {
            return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
        }
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(dictionary.query(field, term), Occur.SHOULD));
        return any.build();
    }

    private static Query centroidIn(Box box) {
        int[] min = {(int) Math.floor(box.minLon() * 1e7), (int) Math.floor(box.minLat() * 1e7)};
        int[] max = {(int) Math.ceil(box.maxLon() * 1e7), (int) Math.ceil(box.maxLat() * 1e7)};
        return IntPoint.newRangeQuery(Fields.CENTROID, min, max);
    }
}
