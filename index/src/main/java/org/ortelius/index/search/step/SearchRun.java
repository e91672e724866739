// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.category.CategorySearch;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.name.QueryAreas;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.InterpretationTrace;
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

    Places places() {
        return places;
    }

    Budget budget() {
        return context.budget();
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

    /** What explains the query if its words may be misspelt or cut short, the best first. A query that is asked so counts once in the metrics. */
    List<Match> fuzzyMatches() throws IOException {
        if (!interpretation.isGuessing()) {
            context.counters().widened();
        }
        QueryInterpretation wide = parser.wide(words, interpretation, budget());
        trace.read(wide);
        return matches(wide);
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

    /** What words ask for a kind of place. */
    CategoryPhrases kinds() {
        return parser.kinds();
    }

    /** Finds places by their kind. */
    CategorySearch categorySearch() {
        var wanted = new WantedMatches(resultFilter, interpretation, places, budget());
        return new CategorySearch(places, searcher, wanted, budget());
    }

    /** What explains an interpretation and is wanted by the client, the best first. */
    List<Match> matches(QueryInterpretation meant) throws IOException {
        return matches(meant, resultFilter);
    }

    /** The same, for another filter. */
    List<Match> matches(QueryInterpretation meant, ResultFilter wanted) throws IOException {
        var scorer = new CandidateScorer(places, searcher, areas, meant, wanted.filter(), parser.kinds(), context);
        return new WantedMatches(wanted, meant, places, budget()).of(scorer.matches());
    }
}
