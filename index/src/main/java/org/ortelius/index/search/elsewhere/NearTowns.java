// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.elsewhere;

import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.around.Farness;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.WorldWords;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.world.Town;

/**
 * Explains words that name a town of the world that the map lacks, near a candidate of which the map knows no town: "2160 Hempstead Turnpike, Elmont" on a map
 * that has but the county. Not thread-safe.
 */
final class NearTowns {

    /** For a town nearby, as for one of the map, and again for each {@link #REACH_METERS} that the candidate is off. */
    private static final double NEARBY = .1;

    private static final double REACH_METERS = 10_000;

    /** The address rank of the smallest places that an address has as its town. */
    private static final int SMALLEST_TOWN = 16;

    private static final int TOWNS_IN_A_UNIT = 16;

    private final QueryInterpretation interpretation;
    private final AddressContext context;
    private final Budget budget;

    NearTowns(QueryInterpretation interpretation, AddressContext context) {
        this.interpretation = interpretation;
        this.context = context;
        this.budget = context.budget();
    }

    /** Explains those open tokens that name such a town. */
    AddressContext.Rest without(CandidateDoc candidate, AddressContext.Rest rest) {
        long open = rest.open() & ~interpretation.ignorable();
        if (rest.isSettled()
                || candidate.isArea()
                || interpretation.letters(open) == 0
                || candidate.address().country() == null
                || hasTown(candidate)) {
            return rest;
        }
        long left = rest.open();
        double penalty = rest.penalty();
        for (long run : interpretation.world().runs(open)) {
            Found town = longest(candidate, run);
            if (town != null) {
                left &= ~town.tokens();
                penalty += NEARBY * (1 + town.meters() / REACH_METERS);
            }
        }
        return left == rest.open() ? rest : new AddressContext.Rest(left, penalty, true, rest.isSettled());
    }

    private static boolean hasTown(CandidateDoc candidate) {
        return candidate.address().lines().stream()
                .anyMatch(line ->
                        line.isAddress() && line.rank() > Farness.LARGEST_LOCALITY && line.rank() <= SMALLEST_TOWN);
    }

    /** Words that name a town, and how far it is. */
    private record Found(long tokens, double meters) {}

    /** The longest words at the begin of a run that name a town nearby; absent when none do. */
    private @Nullable Found longest(CandidateDoc candidate, long run) {
        int from = Long.numberOfTrailingZeros(run);
        for (int words = Math.min(WorldWords.MOST_WORDS, Long.bitCount(run)); words > 0; words--) {
            long town = Span.bits(from, from + words);
            boolean mayBeTown = interpretation.world().mayBeTown(town)
                    && !context.localities().isMapped(town, candidate);
            double meters = mayBeTown ? meters(candidate, town) : Double.POSITIVE_INFINITY;
            if (meters < Double.POSITIVE_INFINITY) {
                return new Found(town, meters);
            }
        }
        return null;
    }

    /** How far the nearest town of that name is; infinite when it is too far to stand in the address. */
    private double meters(CandidateDoc candidate, long words) {
        double nearest = Double.POSITIVE_INFINITY;
        int towns = 0;
        for (Town town : interpretation.world().towns(words)) {
            towns++;
            if (town.isMainName() && OwnRegions.isNear(town, candidate)) {
                nearest = Math.min(nearest, town.position().metersTo(candidate.centroid()));
            }
        }
        budget.spend(1 + towns / TOWNS_IN_A_UNIT);
        return nearest;
    }
}
