// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.around;

import java.util.List;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.search.name.AreaNames;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.watch.Budget;

/** Explains tokens of a query by what lies around a candidate: its address tags, street, address lines, and places nearby. */
public final class AddressContext {

    /** The penalty for a line that does not stand in the address. */
    private static final double NOT_IN_ADDRESS = .03;

    /** The penalty times the share of a name around that the query lacks. */
    private static final double PARTIAL = .1;

    private static final int WORK_OF_CANDIDATE = 5;
    private static final int COMPARED_IN_A_UNIT = 4;

    private final Places places;
    private final QueryInterpretation interpretation;
    private final NameMatcher names;
    private final AreaNames areas;
    private final Budget budget;
    private final Localities localities;

    public AddressContext(
            Places places, QueryInterpretation interpretation, NameMatcher names, AreaNames areas, Budget budget) {
        this.places = places;
        this.interpretation = interpretation;
        this.names = names;
        this.areas = areas;
        this.budget = budget;
        this.localities = new Localities(places, interpretation, areas);
    }

    /**
     * Tokens still open, and the penalty for those explained.
     *
     * @param isOff whether some are explained only by a place nearby
     * @param isSettled whether some name, as typed, a place not larger than a town that the candidate lies in or near
     */
    public record Rest(long open, double penalty, boolean isOff, boolean isSettled) {
        Rest(long open, double penalty) {
            this(open, penalty, false, false);
        }
    }

    public Localities localities() {
        return localities;
    }

    public Budget budget() {
        return budget;
    }

    /** The names of a place around a candidate. */
    public List<NameVariant> namesOf(long placeId) {
        return areas.of(placeId);
    }

    /**
     * Explains what it can of some tokens.
     *
     * @param isByNumber whether the candidate is compared by its street's name and its number, so that the street explains no further words
     * @param isByPostcode whether the query has its postcode: then it may be addressed by the town whose post office that is
     */
    public Rest explain(CandidateDoc candidate, long tokens, boolean isByNumber, boolean isByPostcode) {
        budget.spend(WORK_OF_CANDIDATE + (candidate.address().lines().size() + localities.size()) / COMPARED_IN_A_UNIT);
        var rest = new Rest(tokens, 0);
        rest = byTags(rest, candidate.words().around());
        if (!isByNumber) {
            rest = byVariants(rest, candidate.words().parent(), false);
        }
        for (AddressLine line : candidate.address().lines()) {
            rest = byLine(rest, line);
        }
        boolean hasParent = candidate.isHouse() || candidate.key().category().isPostcode();
        Rest inAddress = hasParent ? byParent(rest, candidate.address().parentId()) : rest;
        return localities.nearby(inAddress, candidate, isByPostcode);
    }

    /** A village may be named twice, as what houses are numbered by and as their town: "Navis 47, 6145 Navis"; but "Baden-Baden" is not Baden. */
    public Rest again(CandidateDoc area, NameMatch name, Rest rest) {
        return names.best(names.all(area.words().names(), rest.open()), localities::isMeant)
                .filter(other -> other.isWhole() && !isBeside(other.tokens(), name.tokens()))
                .map(other -> explained(rest, other, NOT_IN_ADDRESS, false))
                .orElse(rest);
    }

    private boolean isBeside(long some, long others) {
        return interpretation.isAfterInPhrase(some, others) || interpretation.isAfterInPhrase(others, some);
    }

    /** The surroundings of a street are those of its houses. */
    private Rest byParent(Rest rest, long placeId) {
        Rest left = byPlace(rest, placeId, 0, Localities.STREET);
        CandidateDoc parent = rest.open() == 0 || placeId == 0
                ? null
                : places.candidateById(placeId).orElse(null);
        for (AddressLine line :
                parent == null ? List.<AddressLine>of() : parent.address().lines()) {
            left = byLine(left, line);
        }
        return left;
    }

    private Rest byLine(Rest rest, AddressLine line) {
        return byPlace(rest, line.placeId(), line.isAddress() ? 0 : NOT_IN_ADDRESS, line.rank());
    }

    private Rest byPlace(Rest rest, long placeId, double penalty, int rank) {
        if (rest.open() == 0 || placeId == 0) {
            return rest;
        }
        return names.best(
                        areas.matches(placeId, rest.open()),
                        match -> localities.isMeant(match) && localities.isNameOf(placeId, match))
                .map(match -> explained(rest, match, penalty, localities.settles(match.tokens(), rank)))
                .orElse(rest);
    }

    /** A house may be tagged with its town and its state, and both be in the query: "Towson, Maryland". Beside the first, only names in full count. */
    private Rest byTags(Rest rest, List<NameVariant> tags) {
        Rest last = rest;
        Rest left = byVariants(rest, tags, true);
        while (left.open() != last.open() && left.open() != 0) {
            last = left;
            Rest before = left;
            left = names.best(names.all(tags, left.open()), match -> match.isWhole() && localities.isMeant(match))
                    .map(match -> explained(before, match, 0, true))
                    .orElse(left);
        }
        return left;
    }

    private Rest byVariants(Rest rest, List<NameVariant> variants, boolean isLocality) {
        return names.best(names.all(variants, rest.open()), localities::isMeant)
                .map(match -> explained(rest, match, 0, isLocality))
                .orElse(rest);
    }

    private Rest explained(Rest rest, NameMatch best, double penalty, boolean isLocality) {
        double cost = best.penalty() + PARTIAL * best.missing() + penalty;
        boolean isNamed = isLocality
                && best.penalty() <= Spellings.MAX_PENALTY_OF_ABBREVIATION
                && (best.isWhole() || localities.isMapped(best.tokens()));
        return new Rest(rest.open() & ~best.tokens(), rest.penalty() + cost, rest.isOff(), rest.isSettled() || isNamed);
    }
}
