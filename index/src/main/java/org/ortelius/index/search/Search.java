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
import org.ortelius.index.search.match.Alignment;
import org.ortelius.index.search.query.QueryReader;
import org.ortelius.index.search.query.Reading;
import org.ortelius.index.search.query.Rewordings;
import org.ortelius.index.search.query.Vocabulary;
import org.ortelius.index.search.query.Wish;
import org.ortelius.index.search.rank.Admission;
import org.ortelius.index.search.rank.Answering;
import org.ortelius.index.search.rank.Likely;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.Typed;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.Places;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.watch.Watch;

/** Answers searches on one generation: read, retrieve, align, find houses, order, fold. Thread-safe. */
public final class Search {

    /** The address rank of fields and farms. */
    private static final int SMALLEST_AREA = 25;

    /** How far from typed coordinates something may lie; place-model.md 7.11. */
    private static final double AROUND_POSITION_DEGREES = .1;

    private final Places places;
    private final Answering answering;
    private final QueryReader reader;
    private final Rewordings rewordings;

    public Search(Places places, Countries countries, Vocabulary vocabulary) {
        this.places = places;
        this.answering = new Answering(places, new AddressRows(places, countries));
        this.reader = new QueryReader(places.dictionary(), countries, vocabulary);
        this.rewordings = new Rewordings(places.dictionary(), vocabulary.synonyms());
    }

    /** The position that the whole query spells; such a query is a reverse lookup. */
    public static Optional<Point> position(SearchRequest request) {
        return switch (request.query()) {
            case SearchRequest.FreeText free ->
                Optional.of(Typed.of(free.text())).filter(Typed::isPosition).map(Typed::position);
            case SearchRequest.Structured structured -> Optional.empty();
        };
    }

    /** The places that explain the query, the best first; those found in time, where the deadline passes before. */
    public List<Result> search(SearchRequest request, Watch watch) throws IOException {
        List<Alignment> ordered = switch (request.query()) {
            case SearchRequest.FreeText free -> {
                Typed typed = Typed.of(free.text());
                var words = new SearchRequest.FreeText(typed.words() + ending(free), free.isUnfinished());
                yield found(request.with(words, focused(request.filter(), typed)), typed.categories(), watch);
            }
            case SearchRequest.Structured structured -> found(request, Set.of(), watch);
        };
        new SearchTrace(watch.trace()).answered(ordered);
        return answering.results(ordered, request);
    }

    /** A space at the end tells that a word is ended. */
    private static String ending(SearchRequest.FreeText free) {
        return free.isUnfinished() && Normalizer.isBetweenWords(free.text()) ? " " : "";
    }

    private static Filter focused(Filter filter, Typed typed) {
        Point position = typed.position();
        return position == null ? filter : filter.withFocus(Focus.around(position, AROUND_POSITION_DEGREES));
    }

    /**
     * By name; where that explains less than everything, by kind; where neither does, by what may be misspelt. What is the name of something that the
     * client does not want to see is not misspelt, nor the half of another name where a field says that it is a name.
     */
    private List<Alignment> found(SearchRequest request, Set<Category> tags, Watch watch) throws IOException {
        new SearchTrace(watch.trace()).asked(request);
        watch.tally().search();
        Admission admission = Admission.of(request);
        Reading exact = read(request.query(), false, watch);
        watch.budget().spendOnLength(exact.tokens().size());
        boolean isGuessing = exact.isGuessing();
        if (isGuessing) {
            watch.tally().widened();
        }
        List<Alignment> found = tags.isEmpty() ? ordered(exact, admission, watch) : List.of();
        if (exact.isUnfinished()) {
            return suggested(found, request, admission, watch);
        }
        if (!found.isEmpty()
                && found.getFirst().isPerfect()
                && !found.getFirst().isOff()) {
            return Likely.of(found);
        }
        List<Wish> wishes = tags.isEmpty() ? exact.wishes() : List.of(new Wish(0, tags, true));
        for (Wish wish : wishes) {
            Optional<List<Alignment>> ofKind = ofKind(wish, exact, request, watch);
            if (ofKind.isPresent()) {
                return ofKind.get();
            }
        }
        if (exact.isName()) {
            boolean isWholeAsked = request.query() instanceof SearchRequest.Structured;
            return Likely.of(
                    isWholeAsked ? found.stream().filter(Alignment::isPerfect).toList() : found);
        }
        if (tags.isEmpty() && isWanting(found)) {
            for (SearchRequest.Query reworded : rewordings.of(request.query())) {
                found = better(found, ordered(read(reworded, false, watch), admission, watch));
            }
        }
        if (tags.isEmpty() && isWanting(found) && !watch.budget().isOver()) {
            if (!isGuessing) {
                watch.tally().widened();
            }
            found = better(found, ordered(read(request.query(), true, watch), admission, watch));
        }
        return Likely.of(found);
    }

    private static boolean isWanting(List<Alignment> found) {
        return found.isEmpty() || found.getFirst().isWeak();
    }

    /** While something is being typed, whatever goes on like that is an answer; where nothing does, what is misspelt. */
    private List<Alignment> suggested(List<Alignment> found, SearchRequest request, Admission admission, Watch watch)
            throws IOException {
        List<Alignment> explaining =
                found.stream().filter(one -> one.unexplained() == 0).toList();
        if (!explaining.isEmpty()) {
            return explaining;
        }
        return watch.budget().isOver()
                ? found
                : better(found, ordered(read(request.query(), true, watch), admission, watch));
    }

    private Reading read(SearchRequest.Query query, boolean wide, Watch watch) throws IOException {
        Reading reading = reader.read(query, wide, watch.budget());
        new SearchTrace(watch.trace()).read(reading, wide);
        return reading;
    }

    /** Places of a kind around what the other words name; empty when these name nothing, or the wish was none after all. */
    private Optional<List<Alignment>> ofKind(Wish wish, Reading reading, SearchRequest request, Watch watch)
            throws IOException {
        var byKind = new CategorySearch(
                places, new Retriever(places, reading, watch), Admission.of(request), watch.budget());
        int most = request.limit() + Answering.SPARE;
        Reading rest = reading.without(wish);
        if (rest.tokens().isEmpty()) {
            Optional<Ground> ground = Ground.of(request.filter().focus());
            return ground.isEmpty() ? Optional.empty() : Optional.of(byKind.on(ground.get(), wish.categories(), most));
        }
        List<Alignment> grounds = grounds(rest, wish, request, watch);
        List<Alignment> ofKind = byKind.around(grounds, wish, most);
        boolean isAnswer = !ofKind.isEmpty() || wish.isCertain() && !grounds.isEmpty();
        return isAnswer ? Optional.of(ofKind) : Optional.empty();
    }

    /** What the words beside a wish name in full: the best area, or else the best of all, and its namesakes of the same rank. */
    private List<Alignment> grounds(Reading rest, Wish wish, SearchRequest request, Watch watch) throws IOException {
        Focus focus = request.filter().focus();
        var anywhere = new Filter(request.filter().countryCodes(), focus, Set.of(), 0, 30, Set.of(), Set.of());
        List<Alignment> named = Likely.of(ordered(rest, Admission.of(anywhere), watch));
        Alignment best = named.isEmpty() ? null : named.getFirst();
        if (best == null || !best.isPerfect() || best.open() != 0 && !wish.isCertain()) {
            return List.of(); // the "Wirtschaft" of "Wirtschaft 44" is the start of a street's name
        }
        List<Alignment> grounds = named.stream()
                .filter(one -> one.isPerfect() && (wish.isCertain() || isSettled(one.card())))
                .toList();
        int rank = grounds.stream()
                .filter(one -> one.card().isArea())
                .findFirst()
                .or(() -> grounds.stream().findFirst())
                .map(one -> one.card().ranks().address())
                .orElse(0);
        return grounds.stream()
                .filter(one -> one.card().ranks().address() == rank)
                .toList();
    }

    /** Nobody looks for a "Vaduz bank" by the name of a field. */
    private static boolean isSettled(Card card) {
        return card.isArea() && card.ranks().address() < SMALLEST_AREA;
    }

    private static List<Alignment> better(List<Alignment> exact, List<Alignment> wide) {
        boolean isBetter = exact.isEmpty()
                || !wide.isEmpty() && Alignment.BEST_FIRST.compare(wide.getFirst(), exact.getFirst()) < 0;
        return isBetter ? wide : exact;
    }

    private List<Alignment> ordered(Reading reading, Admission admission, Watch watch) throws IOException {
        Map<Integer, Alignment> best = new LinkedHashMap<>();
        for (Alignment alignment : new Weighing(places, reading, admission.filter(), watch).alignments()) {
            if (admission.admits(alignment.card(), isByNumber(alignment, reading))
                    && !isStandIn(alignment, admission)) {
                Alignment seen = alignment.plus(admission.penalty(alignment.card()));
                best.merge(seen.document(), seen, (a, b) -> a.penalty() <= b.penalty() ? a : b);
            }
        }
        return withoutStrays(best.values().stream().sorted(Alignment.BEST_FIRST).toList());
    }

    private static boolean isByNumber(Alignment alignment, Reading reading) {
        return !alignment.card().address().numbers().isEmpty()
                && !reading.numbers().isEmpty()
                && reading.numbers().stream().noneMatch(number -> number.isWithin(alignment.open()));
    }

    /** A country answers a query for it, and none for something unknown in it; nor does a town where only towns are wanted. */
    private static boolean isStandIn(Alignment alignment, Admission admission) {
        return (alignment.card().isCountry() || !admission.isOpenToStreets()) && alignment.unexplained() > 0;
    }

    /** A town nearby stands for the own one only while nothing lies in the town that the query names. */
    private static List<Alignment> withoutStrays(List<Alignment> ordered) {
        boolean isExact = !ordered.isEmpty()
                && !ordered.getFirst().isOff()
                && ordered.getFirst().unexplained() == 0;
        return isExact
                ? ordered.stream().filter(alignment -> !alignment.isOff()).toList()
                : ordered;
    }
}
