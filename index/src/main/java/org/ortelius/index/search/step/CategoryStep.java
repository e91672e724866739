// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.search.category.CategorySearch;
import org.ortelius.index.search.category.Ground;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Nearness;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.rank.ResultBuilder;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.rank.ResultPruner;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.store.candidate.CandidateDoc;

/**
 * Places of a kind, where some words of the query, or its tags, ask for one and no name settles what is meant; place-model.md 7.18. What is called as typed
 * is listed beside them.
 */
public final class CategoryStep implements Step {

    /** The address rank of fields and farms. */
    private static final int SMALLEST_AREA = 25;

    /** Castles that "restaurant near the castle" may mean. */
    private static final int MOST_OF_KIND = 3;

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        if (!run.tags().isEmpty()) {
            var intent = new CategoryIntent(0, List.of(run.tags()), CategoryIntent.Relation.IN, false);
            return ofKind(intent, run).map(Findings::list).orElse(Findings.answer(List.of()));
        }
        if (soFar.explainAll() && !run.interpretation().numbers().isEmpty()) {
            return soFar;
        }
        for (CategoryIntent intent : run.interpretation().intents()) {
            boolean isAlone = isAlone(intent, run);
            boolean isName = isWhole(intent, run) && soFar.explainAll() && intent.isForAreas();
            Optional<List<Match>> ofKind = isName ? Optional.empty() : ofKind(intent, run);
            if (ofKind.isPresent()) {
                return Findings.list(beside(soFar.matches(), intent, isAlone, ofKind.get()));
            }
        }
        return soFar;
    }

    /** Places of a kind in or near what is being typed, "restaurant scha"; those that are called so come before them. */
    static List<Match> whileTyping(SearchRun run) throws IOException {
        for (CategoryIntent intent : run.interpretation().intents()) {
            List<Match> ofKind =
                    isWhole(intent, run) ? List.of() : ofKind(intent, run).orElse(List.of());
            if (!ofKind.isEmpty()) {
                return ofKind.stream().map(match -> match.at(Nearness.LAST)).toList();
            }
        }
        return List.of();
    }

    /**
     * Whether a match leaves no doubt that it is meant by its name, although some words ask for a kind: a town called so, a thing of that kind, or what has
     * these words and others in its name, "Park Lane".
     */
    static boolean isSettledBy(Match match, CategoryIntent intent) {
        if (match.isTrifle() || match.isOff()) {
            return false;
        }
        boolean isOfKind = intent.isFor(match.candidate().key().category());
        boolean isCalled = (match.name().tokens() & intent.tokens()) != 0;
        boolean isInName = (intent.tokens() & ~match.name().tokens()) == 0;
        boolean isMore = (match.name().tokens() & ~intent.tokens()) != 0;
        return isMore && (isOfKind || isInName)
                || isCalled && (match.candidate().isArea() || intent.isGuess());
    }

    /** "Casino" is a casino of that name first, and then other casinos. */
    private static boolean isOne(Match match, CategoryIntent intent, boolean isAlone) {
        return isAlone && intent.isFor(match.candidate().key().category());
    }

    /** What is called as typed and settles it, then the places of the kind, then what else is called so: bus stops, and the street to the castle. */
    private static List<Match> beside(List<Match> named, CategoryIntent intent, boolean isAlone, List<Match> ofKind) {
        List<Match> likely =
                ResultPruner.of(named).stream().filter(Match::isPerfect).toList();
        var all = new ArrayList<Match>();
        var listed = new HashSet<Integer>();
        likely.stream()
                .filter(match ->
                        (isSettledBy(match, intent) || isOne(match, intent, isAlone)) && listed.add(match.document()))
                .forEach(match -> all.add(match.at(Nearness.BEFORE_KINDS)));
        Map<Integer, Match> namedAfter = isAlone ? namedAfter(named, intent) : Map.of();
        ofKind.stream()
                .filter(match -> namedAfter.containsKey(match.document()) && listed.add(match.document()))
                .forEach(match -> all.add(match.at(Nearness.CALLED_AFTER_KIND)));
        namedAfter.values().stream()
                .filter(match -> listed.add(match.document()))
                .forEach(all::add);
        ofKind.stream().filter(match -> listed.add(match.document())).forEach(all::add);
        likely.stream()
                .filter(match -> !intent.isCertain() && listed.add(match.document()))
                .forEach(match -> all.add(match.at(Nearness.LAST)));
        return all;
    }

    /** Whether nothing tells where: then what has the word in its name is meant rather than others of the kind, the cathedral rather than a church. */
    private static boolean isAlone(CategoryIntent intent, SearchRun run) {
        return isWhole(intent, run) && Ground.of(run.request().filter().focus()).isEmpty();
    }

    /** Whether the query says nothing else. */
    private static boolean isWhole(CategoryIntent intent, SearchRun run) {
        QueryInterpretation rest = run.interpretation().without(intent);
        return rest.letters(~rest.ignorable()) == 0;
    }

    private static Map<Integer, Match> namedAfter(List<Match> named, CategoryIntent intent) {
        var after = new LinkedHashMap<Integer, Match>();
        for (Match match : named) {
            boolean isOfKind = intent.isFor(match.candidate().key().category());
            if (isOfKind && match.unexplained() == 0 && (match.name().tokens() & intent.tokens()) != 0) {
                after.put(
                        match.document(),
                        Match.ofCategory(match.candidate(), match.document(), 0, Nearness.CALLED_AFTER_KIND));
            }
        }
        return after;
    }

    /** Places of a kind around what the other words name; empty when these name nothing, or the intent was none after all. */
    private static Optional<List<Match>> ofKind(CategoryIntent intent, SearchRun run) throws IOException {
        CategorySearch search = run.categorySearch();
        int most = run.request().limit() + ResultBuilder.SPARE;
        if (isWhole(intent, run)) {
            return alone(intent, run, search, most);
        }
        List<Match> grounds = grounds(run.interpretation().without(intent), intent, run);
        List<Match> ofKind = search.around(grounds, intent, most);
        boolean isAnswer = !ofKind.isEmpty() || intent.isCertain() && !grounds.isEmpty();
        return isAnswer ? Optional.of(ofKind) : Optional.empty();
    }

    /** A kind by itself: what is in the viewbox or near the position, else on the whole map. */
    private static Optional<List<Match>> alone(CategoryIntent intent, SearchRun run, CategorySearch search, int most)
            throws IOException {
        Focus focus = run.request().filter().focus();
        Optional<Ground> ground = Ground.of(focus);
        List<Match> found = ground.isEmpty() ? List.of() : search.on(ground.get(), intent.kinds(), most);
        if (found.isEmpty() && !focus.bounded() && !focus.isSpelt()) {
            found = search.everywhere(intent.kinds(), most);
        }
        return found.isEmpty() && ground.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** What the words beside an intent name in full, the best area or else the best of all, and its namesakes of the same rank; or what is of a kind itself. */
    private static List<Match> grounds(QueryInterpretation rest, CategoryIntent intent, SearchRun run)
            throws IOException {
        Focus focus = run.request().filter().focus();
        var anywhere = new Filter(run.request().filter().countryCodes(), focus, Set.of(), 0, 30, Set.of(), Set.of());
        List<Match> named = ResultPruner.of(run.matches(rest, ResultFilter.of(anywhere)));
        Match best = named.isEmpty() ? null : named.getFirst();
        if (best == null || !best.isPerfect() || best.open() != 0 && !intent.isCertain()) {
            return intent.isCertain() ? ofKind(rest, run) : List.of();
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

    /** What "the castle" may be in "restaurant near the castle". */
    private static List<Match> ofKind(QueryInterpretation rest, SearchRun run) throws IOException {
        for (CategoryIntent intent : run.kinds().intents(rest.tokens(), rest.ignorable())) {
            if (rest.letters(~rest.ignorable() & ~intent.tokens()) == 0) {
                return run.categorySearch().everywhere(intent.kinds(), MOST_OF_KIND);
            }
        }
        return List.of();
    }

    /** Nobody looks for a "Vaduz bank" by the name of a field. */
    private static boolean isSettled(CandidateDoc candidate) {
        return candidate.isArea() && candidate.ranks().address() < SMALLEST_AREA;
    }
}
