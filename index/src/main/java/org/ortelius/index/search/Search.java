// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.answer.AddressRows;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.category.CategorySearch;
import org.ortelius.index.search.category.CategorySearch.Ground;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.QueryParser;
import org.ortelius.index.search.query.SynonymExpansion;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.index.search.rank.ResultBuilder;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.rank.ResultPruner;
import org.ortelius.index.search.request.ParsedInput;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.store.CandidateDoc;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.watch.SearchContext;

/** Answers searches on one generation: read, retrieve, align, find houses, order, fold. Thread-safe. */
public final class Search {

    /** The address rank of fields and farms. */
    private static final int SMALLEST_AREA = 25;

    /** How far from typed coordinates something may lie; place-model.md 7.11. */
    private static final double AROUND_POSITION_DEGREES = .1;

    private final Places places;
    private final ResultBuilder answering;
    private final QueryParser reader;
    private final SynonymExpansion rewordings;

    public Search(Places places, Countries countries, Vocabulary vocabulary) {
        this.places = places;
        this.answering = new ResultBuilder(places, new AddressRows(places, countries));
        this.reader = new QueryParser(places.dictionary(), countries, vocabulary);
        this.rewordings = new SynonymExpansion(places.dictionary(), vocabulary.synonyms());
    }

    /** The position that the whole query spells; such a query is a reverse lookup. */
    public static Optional<Point> position(SearchRequest request) {
        return switch (request.query()) {
            case SearchRequest.FreeText free ->
                Optional.of(ParsedInput.of(free.text()))
                        .filter(ParsedInput::isPosition)
                        .map(ParsedInput::position);
            case SearchRequest.Structured structured -> Optional.empty();
        };
    }

    /** The places that explain the query, the best first; those found in time, where the deadline passes before. */
    public List<Result> search(SearchRequest request, SearchContext context) throws IOException {
        List<Match> ordered = switch (request.query()) {
            case SearchRequest.FreeText free -> {
                ParsedInput typed = ParsedInput.of(free.text());
                var words = new SearchRequest.FreeText(typed.words() + ending(free), free.isUnfinished());
                yield found(request.with(words, focused(request.filter(), typed)), typed.categories(), context);
            }
            case SearchRequest.Structured structured -> found(request, Set.of(), context);
        };
        new SearchTrace(context.trace()).answered(ordered);
        return answering.results(ordered, request);
    }

    /** A space at the end tells that a word is ended. */
    private static String ending(SearchRequest.FreeText free) {
        return free.isUnfinished() && Normalizer.isBetweenWords(free.text()) ? " " : "";
    }

    private static Filter focused(Filter filter, ParsedInput typed) {
        Point position = typed.position();
        return position == null ? filter : filter.withFocus(Focus.around(position, AROUND_POSITION_DEGREES));
    }

    /**
     * By name; where that explains less than everything, by kind; where neither does, by what may be misspelt. What is the name of something that the
     * client does not want to see is not misspelt, nor the half of another name where a field says that it is a name.
     */
    private List<Match> found(SearchRequest request, Set<Category> tags, SearchContext context) throws IOException {
        new SearchTrace(context.trace()).asked(request);
        context.counters().search();
        ResultFilter resultFilter = ResultFilter.of(request);
        QueryInterpretation exact = read(request.query(), false, context);
        context.budget().spendOnLength(exact.tokens().size());
        boolean isGuessing = exact.isGuessing();
        if (isGuessing) {
            context.counters().widened();
        }
        List<Match> found = tags.isEmpty() ? ordered(exact, resultFilter, context) : List.of();
        if (exact.isUnfinished()) {
            return suggested(found, request, resultFilter, context);
        }
        if (!found.isEmpty()
                && found.getFirst().isPerfect()
                && !found.getFirst().isOff()) {
            return ResultPruner.of(found);
        }
        List<CategoryIntent> intents = tags.isEmpty() ? exact.intents() : List.of(new CategoryIntent(0, tags, true));
        for (CategoryIntent intent : intents) {
            Optional<List<Match>> ofKind = ofKind(intent, exact, request, context);
            if (ofKind.isPresent()) {
                return ofKind.get();
            }
        }
        if (exact.isName()) {
            boolean isWholeAsked = request.query() instanceof SearchRequest.Structured;
            return ResultPruner.of(
                    isWholeAsked ? found.stream().filter(Match::isPerfect).toList() : found);
        }
        if (tags.isEmpty() && isWanting(found)) {
            for (SearchRequest.Query reworded : rewordings.of(request.query())) {
                found = better(found, ordered(read(reworded, false, context), resultFilter, context));
            }
        }
        if (tags.isEmpty() && isWanting(found) && !context.budget().isOver()) {
            if (!isGuessing) {
                context.counters().widened();
            }
            found = better(found, ordered(read(request.query(), true, context), resultFilter, context));
        }
        return ResultPruner.of(found);
    }

    private static boolean isWanting(List<Match> found) {
        return found.isEmpty() || found.getFirst().isWeak();
    }

    /** While something is being typed, whatever goes on like that is an answer; where nothing does, what is misspelt. */
    private List<Match> suggested(
            List<Match> found, SearchRequest request, ResultFilter resultFilter, SearchContext context)
            throws IOException {
        List<Match> explaining =
                found.stream().filter(one -> one.unexplained() == 0).toList();
        if (!explaining.isEmpty()) {
            return explaining;
        }
        return context.budget().isOver()
                ? found
                : better(found, ordered(read(request.query(), true, context), resultFilter, context));
    }

    private QueryInterpretation read(SearchRequest.Query query, boolean wide, SearchContext context)
            throws IOException {
        QueryInterpretation interpretation = reader.read(query, wide, context.budget());
        new SearchTrace(context.trace()).read(interpretation, wide);
        return interpretation;
    }

    /** Places of a kind around what the other words name; empty when these name nothing, or the intent was none after all. */
    private Optional<List<Match>> ofKind(
            CategoryIntent intent, QueryInterpretation interpretation, SearchRequest request, SearchContext context)
            throws IOException {
        var byKind = new CategorySearch(
                places, new Retriever(places, interpretation, context), ResultFilter.of(request), context.budget());
        int most = request.limit() + ResultBuilder.SPARE;
        QueryInterpretation rest = interpretation.without(intent);
        if (rest.tokens().isEmpty()) {
            Optional<Ground> ground = Ground.of(request.filter().focus());
            return ground.isEmpty()
                    ? Optional.empty()
                    : Optional.of(byKind.on(ground.get(), intent.categories(), most));
        }
        List<Match> grounds = grounds(rest, intent, request, context);
        List<Match> ofKind = byKind.around(grounds, intent, most);
        boolean isAnswer = !ofKind.isEmpty() || intent.isCertain() && !grounds.isEmpty();
        return isAnswer ? Optional.of(ofKind) : Optional.empty();
    }

    /** What the words beside an intent name in full: the best area, or else the best of all, and its namesakes of the same rank. */
    private List<Match> grounds(
            QueryInterpretation rest, CategoryIntent intent, SearchRequest request, SearchContext context)
            throws IOException {
        Focus focus = request.filter().focus();
        var anywhere = new Filter(request.filter().countryCodes(), focus, Set.of(), 0, 30, Set.of(), Set.of());
        List<Match> named = ResultPruner.of(ordered(rest, ResultFilter.of(anywhere), context));
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

    private static List<Match> better(List<Match> exact, List<Match> wide) {
        boolean isBetter =
                exact.isEmpty() || !wide.isEmpty() && Match.BEST_FIRST.compare(wide.getFirst(), exact.getFirst()) < 0;
        return isBetter ? wide : exact;
    }

    private List<Match> ordered(QueryInterpretation interpretation, ResultFilter resultFilter, SearchContext context)
            throws IOException {
        Map<Integer, Match> best = new LinkedHashMap<>();
        for (Match match : new CandidateScorer(places, interpretation, resultFilter.filter(), context).matches()) {
            if (resultFilter.admits(match.candidate(), isByNumber(match, interpretation))
                    && !isStandIn(match, resultFilter)) {
                Match seen = match.plus(resultFilter.penalty(match.candidate()));
                best.merge(seen.document(), seen, (a, b) -> a.penalty() <= b.penalty() ? a : b);
            }
        }
        return withoutStrays(best.values().stream().sorted(Match.BEST_FIRST).toList());
    }

    private static boolean isByNumber(Match match, QueryInterpretation interpretation) {
        return !match.candidate().address().numbers().isEmpty()
                && !interpretation.numbers().isEmpty()
                && interpretation.numbers().stream().noneMatch(number -> number.isWithin(match.open()));
    }

    /** A country answers a query for it, and none for something unknown in it; nor does a town where only towns are wanted. */
    private static boolean isStandIn(Match match, ResultFilter resultFilter) {
        return (match.candidate().isCountry() || !resultFilter.isOpenToStreets()) && match.unexplained() > 0;
    }

    /** A town nearby stands for the own one only while nothing lies in the town that the query names. */
    private static List<Match> withoutStrays(List<Match> ordered) {
        boolean isExact = !ordered.isEmpty()
                && !ordered.getFirst().isOff()
                && ordered.getFirst().unexplained() == 0;
        return isExact ? ordered.stream().filter(match -> !match.isOff()).toList() : ordered;
    }
}
