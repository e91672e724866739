// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.search.category.CategorySearch;
import org.ortelius.index.search.category.Ground;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.rank.ResultBuilder;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.rank.ResultPruner;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.store.candidate.CandidateDoc;

/** Places of a kind, where no name explains the whole query and some of its words, or its tags, ask for one. */
public final class CategoryStep implements Step {

    /** The address rank of fields and farms. */
    private static final int SMALLEST_AREA = 25;

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        boolean isTagged = !run.tags().isEmpty();
        if (!isTagged && soFar.explainAll()) {
            return soFar;
        }
        List<CategoryIntent> intents = isTagged
                ? List.of(new CategoryIntent(0, run.tags(), true))
                : run.interpretation().intents();
        for (CategoryIntent intent : intents) {
            Optional<List<Match>> ofKind = ofKind(intent, run);
            if (ofKind.isPresent()) {
                return Findings.list(ofKind.get());
            }
        }
        return isTagged ? Findings.answer(List.of()) : soFar;
    }

    /** Places of a kind around what the other words name; empty when these name nothing, or the intent was none after all. */
    private static Optional<List<Match>> ofKind(CategoryIntent intent, SearchRun run) throws IOException {
        CategorySearch search = run.categorySearch();
        int most = run.request().limit() + ResultBuilder.SPARE;
        QueryInterpretation rest = run.interpretation().without(intent);
        if (rest.tokens().isEmpty()) {
            Optional<Ground> ground = Ground.of(run.request().filter().focus());
            return ground.isEmpty()
                    ? Optional.empty()
                    : Optional.of(search.on(ground.get(), intent.categories(), most));
        }
        List<Match> grounds = grounds(rest, intent, run);
        List<Match> ofKind = search.around(grounds, intent, most);
        boolean isAnswer = !ofKind.isEmpty() || intent.isCertain() && !grounds.isEmpty();
        return isAnswer ? Optional.of(ofKind) : Optional.empty();
    }

    /** What the words beside an intent name in full: the best area, or else the best of all, and its namesakes of the same rank. */
    private static List<Match> grounds(QueryInterpretation rest, CategoryIntent intent, SearchRun run)
            throws IOException {
        Focus focus = run.request().filter().focus();
        var anywhere = new Filter(run.request().filter().countryCodes(), focus, Set.of(), 0, 30, Set.of(), Set.of());
        List<Match> named = ResultPruner.of(run.matches(rest, ResultFilter.of(anywhere)));
        Match best = named.isEmpty() ? null : named.getFirst();
        if (best == null || !best.isPerfect() || best.open() != 0 && !intent.isCertain()) {
            return List.of(); // the "Wirtschaft" of "Wirtschaft 44" is the start of a street's name
        }
        List<Match> grounds = named.stream()
                .filter(one -> one.isPerfect() && (intent.isCertain() || isSettled(one.candidate())))
                .toList();
        int rank = grounds.stream()
                .filter(one -> one.candidate().isArea())
                .findFirst()
                .or(() -> grounds.stream().findFirst())
                .map(one -> one.candidate().ranks().address())
                .orElse(0);
        return grounds.stream()
                .filter(one -> one.candidate().ranks().address() == rank)
                .toList();
    }

    /** Nobody looks for a "Vaduz bank" by the name of a field. */
    private static boolean isSettled(CandidateDoc candidate) {
        return candidate.isArea() && candidate.ranks().address() < SMALLEST_AREA;
    }
}
