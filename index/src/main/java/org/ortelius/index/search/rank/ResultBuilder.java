// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.answer.AddressRows;
import org.ortelius.index.answer.Intersections;
import org.ortelius.index.answer.LineHouses;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.suggest.SuggestionDeduplicator;
import org.ortelius.index.search.suggest.SuggestionDeduplicator.Ranked;
import org.ortelius.index.store.Places;
import org.ortelius.index.text.CountedNumber;

/**
 * The best of some matches as results, as many as wanted: each once, and those that read like the query before others that are as good. Only these
 * are unpacked and joined with their addresses. Thread-safe.
 */
public final class ResultBuilder {

    /** Places looked for beyond the limit, because some of them may read the same, or more like the query; place-model.md 7.13. */
    public static final int SPARE = 10;

    /**
     * The same while something is being typed: a few letters begin a name of more places in languages that the client does not see. A search for
     * suggestions ends before that as soon as nothing can come before what it has.
     */
    private static final int SPARE_UNFINISHED = 25;

    private final Places places;
    private final AddressRows rows;

    public ResultBuilder(Places places, AddressRows rows) {
        this.places = places;
        this.rows = rows;
    }

    /** An answer before it is put in its place among the others. */
    private record Found(Result result, int ground, double ranking) {

        static final Comparator<Found> BEST_FIRST =
                Comparator.comparingInt(Found::ground).thenComparingDouble(Found::ranking);
    }

    /** @param ordered the best first */
    public List<Result> of(List<Match> ordered, SearchRequest request) {
        boolean isUnfinished = request.query() instanceof SearchRequest.FreeText free && free.isUnfinished();
        List<Found> found = isUnfinished ? suggested(ordered, request) : found(ordered, request);
        return found.stream()
                .sorted(Found.BEST_FIRST)
                .limit(request.limit())
                .map(Found::result)
                .toList();
    }

    private List<Found> found(List<Match> ordered, SearchRequest request) {
        int most = request.limit() + Math.min(SPARE, request.limit());
        var found = new ArrayList<Found>();
        var one = new One(request);
        for (Match match : ordered) {
            if (found.size() >= most) {
                break;
            }
            one.of(match, match.ranking()).ifPresent(found::add);
        }
        return found;
    }

    /** The penalty for other wording only adds up, so the loop ends once a result is worse than the last one kept. */
    private List<Found> suggested(List<Match> ordered, SearchRequest request) {
        List<Ranked> ranked = request.dedupe() ? SuggestionDeduplicator.behind(ordered) : Ranked.of(ordered);
        var found = new ArrayList<Found>();
        var one = new One(request);
        for (Ranked next : ranked) {
            boolean isEnough = found.size() >= request.limit() + SPARE_UNFINISHED;
            if (isEnough || found.size() >= request.limit() && next.ranking() >= worst(found, request.limit())) {
                break;
            }
            one.of(next.match(), next.ranking()).ifPresent(found::add);
        }
        return found;
    }

    /** The ranking of the last that would be shown. */
    private static double worst(List<Found> found, int limit) {
        return found.stream()
                .mapToDouble(Found::ranking)
                .sorted()
                .skip(limit - 1L)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Makes answers for one request, none that a client could not tell from another. */
    private final class One {

        private final SearchRequest request;
        private final Localizer localizer;
        private final NameSimilarity similarity;
        private final Set<Object> seen = new HashSet<>();

        One(SearchRequest request) {
            this.request = request;
            this.localizer = request.localizer();
            this.similarity = new NameSimilarity(request.query());
        }

        /** A place asked for by its kind is not compared with the query: nobody types its name. */
        Optional<Found> of(Match match, double ranking) {
            OsmRef ref = match.candidate().key().ref();
            if (request.dedupe() && ref != null && !seen.add(ref)) {
                return Optional.empty();
            }
            Result result = result(match);
            Place place = result.place();
            if (!request.filter().types().holds(place)) {
                return Optional.empty();
            }
            String displayName = request.dedupe() || match.isByName() ? result.displayName(localizer) : "";
            if (request.dedupe() && !seen.add(appearance(place, displayName))) {
                return Optional.empty();
            }
            double penalty = match.isByName() ? similarity.penalty(place, displayName) : 0;
            return Optional.of(new Found(result, match.nearness().ground(), ranking + penalty));
        }
    }

    private Result result(Match match) {
        Place place = placeOf(match);
        return new Result(place, place.location().centroid(), rows.of(place), match.confidence());
    }

    /** Answers show only the box of an outline, but a house on a number line is measured along it. */
    private Place placeOf(Match match) {
        Place rough = places.rough(match.document());
        Match.Meeting meeting = match.meeting();
        if (meeting != null) {
            return Intersections.of(rough, places.rough(meeting.document()), meeting.at());
        }
        if (!rough.isNumberLine()) {
            return rough;
        }
        String number = match.candidate().address().numbers().getFirst();
        return LineHouses.at(
                places.place(match.document()), CountedNumber.place(number).orElseThrow());
    }

    /** Results that a client cannot tell apart have equal appearances. */
    private static List<Object> appearance(Place place, String displayName) {
        return List.of(
                place.osmRef().map(ref -> ref.type().word()).orElse(""),
                place.category(),
                place.ranks().address(),
                displayName);
    }
}
