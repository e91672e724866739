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
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.search.category.CategorySearch;
import org.ortelius.index.search.category.Ground;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Nearness;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.rank.ResultBuilder;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.rank.ResultPruner;
import org.ortelius.index.search.request.SearchRequest.Focus;

/**
 * Places of a kind, where some words of the query, or its tags, ask for one and no name settles what is meant; place-model.md 7.18. What is called as typed
 * is listed beside them.
 */
public final class CategoryStep implements Step {

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
            boolean mayBeNone =
                    intent.isCertain() || soFar.matches().stream().noneMatch(match -> match.unexplained() == 0);
            Optional<List<Match>> ofKind =
                    isName ? Optional.empty() : ofKind(intent, run).filter(found -> mayBeNone || !found.isEmpty());
            if (ofKind.isEmpty() && !isName && !isCalled(soFar.matches(), intent)) {
                ofKind = ofForm(intent, run);
            }
            if (ofKind.isPresent()) {
                return Findings.list(beside(soFar.matches(), intent, isAlone, ofKind.get()));
            }
        }
        return soFar;
    }

    /** Places of a kind in or near what is being typed, "restaurant scha"; those that are called so come before them. Empty where none is asked for, or nowhere. */
    static Optional<List<Match>> whileTyping(SearchRun run) throws IOException {
        Optional<List<Match>> found = Optional.empty();
        for (CategoryIntent intent : run.interpretation().intents()) {
            if (found.orElse(List.of()).isEmpty() && !isWhole(intent, run)) {
                Optional<List<Match>> before = found;
                found = ofKind(intent, run).or(() -> before);
            }
        }
        return found.map(matches ->
                matches.stream().map(match -> match.at(Nearness.LAST)).toList());
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

    /** Matches without those that a preposition forbids. */
    static List<Match> meant(List<Match> matches, SearchRun run) {
        List<CategoryIntent> intents = run.interpretation().intents();
        return matches.stream()
                .filter(match -> intents.stream().noneMatch(intent -> isBeside(match, intent)))
                .toList();
    }

    /** "Apteka w Warszawie" is nothing but a pharmacy, whatever begins with "w" or is called "W". */
    private static boolean isBeside(Match match, CategoryIntent intent) {
        long name = match.name().tokens();
        long kind = Long.lowestOneBit(intent.tokens());
        return intent.isCertain()
                && (name & kind) == 0
                && ((name & ~intent.tokens()) == 0
                        || !intent.isFor(match.candidate().key().category()));
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
    static boolean isWhole(CategoryIntent intent, SearchRun run) {
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

    /** Whether something of a kind has the words in its name. */
    private static boolean isCalled(List<Match> named, CategoryIntent intent) {
        return named.stream()
                .anyMatch(match -> match.unexplained() == 0
                        && intent.isFor(match.candidate().key().category()));
    }

    /** Where the other words are forms of a name: what is of the kind and called so, as in "nemocnice Bulovka", or lies in a town called so, as in "kawiarnia w Krakowie". */
    private static Optional<List<Match>> ofForm(CategoryIntent intent, SearchRun run) throws IOException {
        QueryInterpretation rest = run.interpretation().without(intent);
        QueryInterpretation inflected = run.inflected(rest);
        if (rest.letters(~rest.ignorable()) == 0 || inflected.equals(rest)) {
            return Optional.empty();
        }
        var ofKind = new TypeFilter(Set.of(), intent.tags(), List.of());
        List<Match> called = run
                .matches(inflected, ResultFilter.of(run.request().filter().withTypes(ofKind)))
                .stream()
                .filter(Match::isPerfect)
                .map(match -> Match.ofCategory(match.candidate(), match.document(), 0, new Nearness(0, 0, 0)))
                .toList();
        List<Match> found = called.isEmpty()
                ? run.categorySearch().around(run.grounds().areas(inflected, intent), intent, most(run))
                : called;
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Places of a kind around what the other words name; empty when these name nothing, or a thing, near which {@link NearStep} looks, or the intent was none after all. */
    private static Optional<List<Match>> ofKind(CategoryIntent intent, SearchRun run) throws IOException {
        CategorySearch search = run.categorySearch();
        int most = most(run);
        if (isWhole(intent, run)) {
            return alone(intent, run, search, most);
        }
        List<Match> grounds = run.grounds().any(run.interpretation().without(intent), intent);
        List<Match> ofKind = search.around(grounds, intent, most);
        boolean isNowhere = ofKind.isEmpty() && !grounds.isEmpty() && isMeant(intent, run);
        boolean isThing = isNowhere
                && !intent.isCertain()
                && !run.grounds()
                        .things(run.interpretation().without(intent), intent)
                        .isEmpty();
        return ofKind.isEmpty() && (!isNowhere || isThing) ? Optional.empty() : Optional.of(ofKind);
    }

    /** Whether there is nothing else to look for where the other words name a town or the like that has none of the kind. */
    private static boolean isMeant(CategoryIntent intent, SearchRun run) {
        boolean isTyped = !run.interpretation().isUnfinished()
                && run.interpretation().numbers().isEmpty();
        return intent.isCertain() || !intent.isGuess() && isTyped;
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

    /** Places of a kind in a town or the like that is misspelt, or named in another form: "pharmacy in Vadus", "kawiarnia w Krakowie". */
    static List<Match> whereMisspelt(QueryInterpretation wide, SearchRun run) throws IOException {
        for (CategoryIntent intent : run.interpretation().intents()) {
            List<Match> grounds =
                    isWhole(intent, run) ? List.of() : run.grounds().areas(wide.without(intent), intent);
            List<Match> ofKind = run.categorySearch().around(grounds, intent, most(run));
            if (!ofKind.isEmpty()) {
                return ofKind;
            }
        }
        return List.of();
    }

    static int most(SearchRun run) {
        return run.request().limit() + ResultBuilder.SPARE;
    }
}
