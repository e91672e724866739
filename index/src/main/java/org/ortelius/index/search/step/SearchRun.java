// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.category.CategorySearch;
import org.ortelius.index.search.category.GroundSearch;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.name.QueryAreas;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.InterpretationTrace;
import org.ortelius.index.search.query.Prepositions;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.QueryParser;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.rank.WantedMatches;
import org.ortelius.index.search.request.ParsedRequest;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.retrieve.CandidateSearcher;
import org.ortelius.index.search.wording.TownNames;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.SearchContext;

/**
 * One query on its way through the steps: what is known of it is worked out once, and what any step finds is scored, filtered and ordered in the same
 * way. Not thread-safe.
 */
public final class SearchRun {

    private final Places places;
    private final QueryParser parser;
    private final ParsedRequest parsed;
    private final SearchContext context;
    private final InterpretationTrace trace;
    private final ResultFilter resultFilter;
    private final QueryWords words;
    private final QueryInterpretation interpretation;
    private final CandidateSearcher searcher;
    private final QueryAreas areas;

    public SearchRun(Places places, QueryParser parser, ParsedRequest parsed, SearchContext context)
            throws IOException {
        this.places = places;
        this.parser = parser;
        this.parsed = parsed;
        this.context = context;
        this.trace = new InterpretationTrace(context.trace());
        trace.asked(request());
        context.counters().search();
        this.resultFilter = ResultFilter.of(request());
        this.words = parser.words(request().query());
        this.interpretation = interpreted(words);
        context.budget().spendOnLength(interpretation.tokens().size());
        if (interpretation.isGuessing()) {
            context.counters().widened();
        }
        this.searcher = new CandidateSearcher(places, context);
        this.areas = new QueryAreas(places);
    }

    /** What is asked for, without the positions and tags that its text had. */
    SearchRequest request() {
        return parsed.request();
    }

    /** The tags that the text has in brackets; empty without. */
    Set<Category> tags() {
        return parsed.tags();
    }

    /** What the query may mean as it is typed. */
    public QueryInterpretation interpretation() {
        return interpretation;
    }

    /** Whether a part of the work is kept for the last step, which finds what names are misspelt or cut short for, whatever those before it took. */
    public void keepForLast(boolean isToCome) {
        budget().keepForLast(isToCome);
    }

    Places places() {
        return places;
    }

    Budget budget() {
        return context.budget();
    }

    /** What an interpretation means if its words are other forms of names. */
    QueryInterpretation inflected(QueryInterpretation meant) throws IOException {
        QueryInterpretation inflected = parser.inflected(meant, budget());
        trace.read(inflected);
        return inflected;
    }

    /** What the query may mean where its numbers are written in another way; the same as it is typed where none can be. */
    QueryInterpretation renumberedInterpretation() throws IOException {
        QueryInterpretation renumbered = parser.renumbered(words, interpretation, budget());
        if (renumbered != interpretation) {
            trace.read(renumbered);
        }
        return renumbered;
    }

    /**
     * What explains every word of the query where names may be written in other words, the best first. A town nearby does not excuse such a name as well, unless
     * a house has the number.
     */
    List<Match> looseMatches() throws IOException {
        QueryInterpretation loose = parser.loose(new TownNames(places).local(words, budget()), budget());
        trace.read(loose);
        return matches(loose).stream()
                .filter(match -> match.unexplained() == 0
                        && !(match.isOff() && loose.numbers().isEmpty()))
                .toList();
    }

    /** What the query may mean if its words may be misspelt or cut short. A query that is asked so counts once in the metrics. */
    QueryInterpretation wideInterpretation() throws IOException {
        if (!interpretation.isGuessing()) {
            context.counters().widened();
        }
        QueryInterpretation wide = parser.wide(words, interpretation, budget());
        trace.read(wide);
        return wide;
    }

    /** What another wording of the query may mean. */
    QueryInterpretation interpreted(SearchRequest.Query reworded) throws IOException {
        return interpreted(parser.words(reworded));
    }

    private QueryInterpretation interpreted(QueryWords words) throws IOException {
        QueryInterpretation exact = parser.exact(words, budget());
        trace.read(exact);
        return exact;
    }

    /** The kinds that may be meant near what the other words name: one in the middle, else at the end, else at the start. */
    List<CategoryIntent> intentsBesideThings() {
        var all = new ArrayList<CategoryIntent>();
        kinds().betweenNames(interpretation.tokens(), interpretation.names()).ifPresent(all::add);
        all.addAll(interpretation.intents().reversed());
        return all;
    }

    /** What says where a thing lies. */
    Prepositions prepositions() {
        return parser.prepositions();
    }

    private CategoryPhrases kinds() {
        return parser.kinds();
    }

    /** Finds places by their kind. */
    CategorySearch categorySearch() {
        return new CategorySearch(places, searcher, wanted(resultFilter, interpretation), budget());
    }

    /** Whether the query, which is typed to its end, asks for a kind of place beside other words. */
    boolean asksForKind() {
        return !interpretation.intents().isEmpty()
                && interpretation.numbers().isEmpty()
                && interpretation.certainWords() != 0
                && !interpretation.isUnfinished();
    }

    /** Of a query that asks for a kind: what has all its words, or is of the kind and has the others; the best first. It takes a part of the work of all {@link #matches}. */
    List<Match> matchesOfKinds() throws IOException {
        return wanted(resultFilter, interpretation)
                .of(scorer(interpretation, resultFilter).ofKinds());
    }

    /** Finds where things of a kind are looked for. */
    GroundSearch grounds() {
        return new GroundSearch(this::matches, request().filter(), kinds(), categorySearch());
    }

    /** What explains an interpretation and is wanted by the client, the best first. */
    List<Match> matches(QueryInterpretation meant) throws IOException {
        return matches(meant, resultFilter);
    }

    /** The same, for another filter. */
    List<Match> matches(QueryInterpretation meant, ResultFilter wanted) throws IOException {
        return wanted(wanted, meant).of(scorer(meant, wanted).matches());
    }

    private CandidateScorer scorer(QueryInterpretation meant, ResultFilter wanted) throws IOException {
        return new CandidateScorer(places, searcher, areas, meant, wanted.filter(), parser.kinds(), context);
    }

    private WantedMatches wanted(ResultFilter filter, QueryInterpretation meant) {
        return new WantedMatches(filter, meant, places, budget());
    }
}
