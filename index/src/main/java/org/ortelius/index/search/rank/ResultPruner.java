// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import java.util.List;
import java.util.function.Predicate;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.name.NameMatch;

/** Which of the places that explain a query somehow may be meant, seeing how well the others explain it; place-model.md 7.12. */
public final class ResultPruner {

    /** Results that much worse than the best are dropped. */
    private static final double MAX_DISTANCE_TO_BEST = .5;

    /** The penalty for each rank below the most important one: beside the town Vaduz nobody means the signpost. */
    private static final double PER_RANK = .03;

    private ResultPruner() {}

    /** Those that are not far worse than the best; where one explains every word, or everything, the others have to. */
    public static List<Match> of(List<Match> ordered) {
        List<Match> asGood = asGoodAsFirst(ordered);
        double best = asGood.stream().mapToDouble(ResultPruner::cost).min().orElse(0);
        int highest = asGood.stream()
                .filter(one -> cost(one) < best + MAX_DISTANCE_TO_BEST) // what is out itself sets no measure
                .mapToInt(one -> one.candidate().ranks().search())
                .min()
                .orElse(0);
        return asGood.stream()
                .filter(one -> cost(one) + PER_RANK * (one.candidate().ranks().search() - highest)
                        < best + MAX_DISTANCE_TO_BEST)
                .toList();
    }

    private static List<Match> asGoodAsFirst(List<Match> ordered) {
        boolean isPerfect = !ordered.isEmpty() && ordered.getFirst().isPerfect();
        Predicate<Match> asGood = isPerfect
                ? one -> one.isPerfect() && isAsExact(one, ordered.getFirst()) && !isInPart(one, ordered.getFirst())
                : one -> one.unexplained() == 0;
        return ordered.stream().anyMatch(asGood)
                ? ordered.stream().filter(asGood).toList()
                : ordered;
    }

    /** Where something reads as typed, what does so only closed up or in another order is not meant. */
    private static boolean isAsExact(Match one, Match best) {
        return one.name().penalty() < best.name().penalty() + NameMatch.CLOSED_UP;
    }

    /** Where all words are one name, a place of the last words that lies in one of the first is not meant: place-model.md 7.10. */
    private static boolean isInPart(Match one, Match best) {
        return Long.bitCount(one.name().tokens() & best.name().tokens())
                        < Long.bitCount(best.name().tokens())
                && one.penalty() >= best.penalty() + Matcher.SURROUNDINGS_FIRST;
    }

    /** Importance pleads for what leaves nothing open: no county is meant by its name and a number. */
    private static double cost(Match match) {
        return match.penalty() - (match.open() == 0 ? match.prominence() : 0);
    }
}
