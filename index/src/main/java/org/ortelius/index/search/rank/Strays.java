// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import java.util.List;
import java.util.Optional;
import org.ortelius.index.place.Box;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.Budget;

/**
 * Matches that lie in a town nearby instead of the one that the query names; place-model.md 7.21. They count only while nothing lies in that town itself, be it
 * only the street without the house: "Landstrasse 12, Triesen" is not in Triesenberg, where a Landstrasse has a 12. Where the street goes on across the
 * boundary its houses count.
 */
record Strays(Places places, Budget budget) {

    /** From a house to the street in the town. */
    private static final double BESIDE_METERS = 500;

    /** About a hundred meters between two pieces of a street. */
    private static final double BETWEEN_PIECES_DEGREES = .001;

    private static final int MOST_STREETS = 30;
    private static final int WORK_OF_STREET = 10;

    /** @param ordered the best first */
    List<Match> without(List<Match> ordered) {
        if (ordered.stream().noneMatch(Match::isOff)) {
            return ordered;
        }
        Match best = ordered.getFirst();
        if (!best.isOff() && best.unexplained() == 0) {
            return ordered.stream().filter(match -> !match.isOff()).toList();
        }
        List<Box> streets = ordered.stream()
                .filter(match -> !match.isOff()
                        && match.candidate().isStreet()
                        && match.name().isWhole()
                        && match.unexplained() == 0)
                .limit(MOST_STREETS)
                .map(match -> bounds(match.document()))
                .toList();
        return streets.isEmpty()
                ? ordered
                : ordered.stream()
                        .filter(match -> !match.isOff() || isOnOneOf(streets, match))
                        .toList();
    }

    private boolean isOnOneOf(List<Box> streets, Match match) {
        CandidateDoc candidate = match.candidate();
        Box beside = Box.onGround(candidate.centroid(), BESIDE_METERS);
        if (streets.stream().anyMatch(beside::intersects)) {
            return true;
        }
        Box own = (candidate.isStreet()
                        ? Optional.of(match.document())
                        : places.document(candidate.address().parentId()))
                .map(this::bounds)
                .orElse(beside);
        return streets.stream().anyMatch(street -> isNear(street, own));
    }

    private static boolean isNear(Box one, Box other) {
        return new Box(
                        one.minLon() - BETWEEN_PIECES_DEGREES,
                        one.minLat() - BETWEEN_PIECES_DEGREES,
                        one.maxLon() + BETWEEN_PIECES_DEGREES,
                        one.maxLat() + BETWEEN_PIECES_DEGREES)
                .intersects(other);
    }

    private Box bounds(int document) {
        budget.spend(WORK_OF_STREET);
        return places.rough(document).location().bounds();
    }
}
