// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.List;
import org.ortelius.index.answer.AddressRows;
import org.ortelius.index.answer.Result;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.MatchTrace;
import org.ortelius.index.search.query.QueryParser;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.index.search.rank.ResultBuilder;
import org.ortelius.index.search.request.ParsedRequest;
import org.ortelius.index.search.step.CategoryStep;
import org.ortelius.index.search.step.CrossingStep;
import org.ortelius.index.search.step.ExactStep;
import org.ortelius.index.search.step.Findings;
import org.ortelius.index.search.step.FuzzyStep;
import org.ortelius.index.search.step.NameStep;
import org.ortelius.index.search.step.NearStep;
import org.ortelius.index.search.step.NumberStep;
import org.ortelius.index.search.step.RewordedStep;
import org.ortelius.index.search.step.SearchRun;
import org.ortelius.index.search.step.Step;
import org.ortelius.index.search.step.SuggestStep;
import org.ortelius.index.search.step.WordingStep;
import org.ortelius.index.search.wording.SynonymExpansion;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.SearchContext;

/**
 * Answers searches on one generation. The query is interpreted once; each step finds matches for it in its own way, until they are the answer; then
 * those that are likely become results. Thread-safe.
 */
public final class Search {

    private final Places places;
    private final QueryParser parser;
    private final List<Step> steps;
    private final List<Step> stepsWhileTyping;
    private final ResultBuilder results;

    public Search(Places places, Countries countries, Vocabulary vocabulary, AddressRows rows) {
        this.places = places;
        this.parser = new QueryParser(places.dictionary(), countries, vocabulary);
        var exact = new ExactStep();
        var reworded = new RewordedStep(new SynonymExpansion(places.dictionary(), vocabulary.synonyms()));
        this.steps = List.of(
                exact,
                new CrossingStep(),
                new CategoryStep(),
                exact::withSomeWords,
                new NearStep(),
                new NameStep(),
                new NumberStep(),
                reworded,
                new WordingStep(),
                new FuzzyStep());
        this.stepsWhileTyping = List.of(exact, new NumberStep(), new SuggestStep());
        this.results = new ResultBuilder(places, rows);
    }

    /** The places that explain the query, the best first; those found in time, where the deadline passes before. */
    public List<Result> search(ParsedRequest request, SearchContext context) throws IOException {
        List<Match> likely =
                found(new SearchRun(places, parser, request, context)).likely();
        new MatchTrace(context.trace()).answered(likely);
        return results.of(likely, request.asked());
    }

    private Findings found(SearchRun run) throws IOException {
        Findings found = Findings.NOTHING;
        boolean isTyping = run.interpretation().isUnfinished();
        for (Step step : isTyping ? stepsWhileTyping : steps) {
            run.keepForLast(!isTyping && step != steps.getLast());
            found = step.after(found, run);
            if (found.isAnswer()) {
                break;
            }
        }
        return found;
    }
}
