// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.search.name.AreaNames;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Spellings;
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
    private final Farness farness;
    private final List<Locality> localities = new ArrayList<>();
    private final Map<Long, Set<String>> mapped = new HashMap<>();
    private final Map<Long, Long> neighbours = new HashMap<>();

    /** Words that name an area as they are typed: Triesen is not the start of Triesenberg. */
    private long namedAsTyped;

    public AddressContext(
            Places places, QueryInterpretation interpretation, NameMatcher names, AreaNames areas, Budget budget) {
        this.places = places;
        this.interpretation = interpretation;
        this.names = names;
        this.areas = areas;
        this.budget = budget;
        this.farness = new Farness(places);
    }

    /**
     * Tokens still open, and the penalty for those explained.
     *
     * @param isOff whether some are explained only by a place nearby
     * @param isSettled whether some name, as typed, a place not larger than a town that the candidate lies in or near
     */
    record Rest(long open, double penalty, boolean isOff, boolean isSettled) {
        Rest(long open, double penalty) {
            this(open, penalty, false, false);
        }
    }

    /** A place that the query names, and the tokens that name it. */
    private record Locality(NameMatch name, CandidateDoc candidate) {}

    /**
     * Makes an area known each time that the query names it in full: what lies near it may be addressed by it, whatever the boundaries say.
     *
     * @param compare finds what its names explain
     */
    void addLocality(CandidateDoc area, Function<List<NameVariant>, List<NameMatch>> compare) {
        areas.whole(area, compare).forEach(name -> addLocality(name, area));
    }

    private void addLocality(NameMatch name, CandidateDoc candidate) {
        if (candidate.address().country() != null) {
            mapped.computeIfAbsent(name.tokens(), none -> new HashSet<>(2))
                    .add(candidate.address().country());
        }
        if (candidate.isArea() && name.penalty() == 0) {
            namedAsTyped |= name.tokens();
        }
        if (candidate.isArea() && Farness.rank(candidate) > Farness.LARGEST_LOCALITY) {
            localities.add(new Locality(name, candidate));
        }
    }

    Budget budget() {
        return budget;
    }

    /** Whether some tokens name areas as they are typed. */
    boolean isNamed(long tokens) {
        return (tokens & ~namedAsTyped) == 0;
    }

    /** Whether the map has an area in the candidate's country that some tokens name in full. */
    boolean isMapped(long tokens, CandidateDoc candidate) {
        return mapped.getOrDefault(tokens, Set.of())
                .contains(candidate.address().country());
    }

    /** The names of a place around a candidate. */
    List<NameVariant> namesOf(long placeId) {
        return areas.of(placeId);
    }

    /**
     * Explains what it can of some tokens.
     *
     * @param isByNumber whether the candidate is compared by its street's name and its number, so that the street explains no further words
     * @param isByPostcode whether the query has its postcode: then it may be addressed by the town whose post office that is
     */
    Rest explain(CandidateDoc candidate, long tokens, boolean isByNumber, boolean isByPostcode) {
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
        return nearby(inAddress, candidate, isByPostcode);
    }

    /** A village may be named twice, as what houses are numbered by and as their town: "Navis 47, 6145 Navis"; but "Baden-Baden" is not Baden. */
    Rest again(CandidateDoc area, NameMatch name, Rest rest) {
        return names.best(names.all(area.words().names(), rest.open()), this::isMeant)
                .filter(other -> other.isWhole() && !isBeside(other.tokens(), name.tokens()))
                .map(other -> explained(rest, other, NOT_IN_ADDRESS, false))
                .orElse(rest);
    }

    private boolean isBeside(long some, long others) {
        return interpretation.isAfterInPhrase(some, others) || interpretation.isAfterInPhrase(others, some);
    }

    /** The surroundings of a street are those of its houses. */
    private Rest byParent(Rest rest, long placeId) {
        Rest left = byPlace(rest, placeId, 0, false);
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
        return byPlace(
                rest, line.placeId(), line.isAddress() ? 0 : NOT_IN_ADDRESS, line.rank() > Farness.LARGEST_LOCALITY);
    }

    private Rest byPlace(Rest rest, long placeId, double penalty, boolean isLocality) {
        if (rest.open() == 0 || placeId == 0) {
            return rest;
        }
        return names.best(areas.matches(placeId, rest.open()), match -> isMeant(match) && isNameOf(placeId, match))
                .map(match -> explained(rest, match, penalty, isLocality))
                .orElse(rest);
    }

    /** "Saint-Jean" is not a part of Saint-Jean-de-Luz where a Saint-Jean is near. */
    private boolean isNameOf(long placeId, NameMatch match) {
        return match.isWhole() || (match.tokens() & ~neighbours.computeIfAbsent(placeId, this::neighbours)) != 0;
    }

    /** The tokens that name, as they are typed, other places around an area. */
    private long neighbours(long placeId) {
        CandidateDoc area =
                localities.isEmpty() ? null : places.candidateById(placeId).orElse(null);
        long tokens = 0;
        for (Locality locality : area == null ? List.<Locality>of() : localities) {
            boolean isOther = locality.candidate().key().placeId() != placeId;
            boolean isNear = isOther && Farness.areNeighbours(area, locality.candidate());
            tokens |= isNear && locality.name().penalty() == 0 ? locality.name().tokens() : 0;
        }
        return tokens;
    }

    /** A house may be tagged with its town and its state, and both be in the query: "Towson, Maryland". Beside the first, only names in full count. */
    private Rest byTags(Rest rest, List<NameVariant> tags) {
        Rest last = rest;
        Rest left = byVariants(rest, tags, true);
        while (left.open() != last.open() && left.open() != 0) {
            last = left;
            Rest before = left;
            left = names.best(names.all(tags, left.open()), match -> match.isWhole() && isMeant(match))
                    .map(match -> explained(before, match, 0, true))
                    .orElse(left);
        }
        return left;
    }

    private Rest byVariants(Rest rest, List<NameVariant> variants, boolean isLocality) {
        return names.best(names.all(variants, rest.open()), this::isMeant)
                .map(match -> explained(rest, match, 0, isLocality))
                .orElse(rest);
    }

    private boolean isMeant(NameMatch match) {
        return match.penalty() <= Spellings.MAX_PENALTY_OF_ABBREVIATION || (match.tokens() & namedAsTyped) == 0;
    }

    private Rest explained(Rest rest, NameMatch best, double penalty, boolean isLocality) {
        double cost = best.penalty() + PARTIAL * best.missing() + penalty;
        boolean isNamed = isLocality
                && best.penalty() <= Spellings.MAX_PENALTY_OF_ABBREVIATION
                && (best.isWhole() || mapped.containsKey(best.tokens()));
        return new Rest(rest.open() & ~best.tokens(), rest.penalty() + cost, rest.isOff(), rest.isSettled() || isNamed);
    }

    private Rest nearby(Rest rest, CandidateDoc candidate, boolean isByPostcode) {
        Rest best = rest;
        for (Locality locality : localities) {
            NameMatch name = locality.name();
            boolean isOpen = (name.tokens() & ~rest.open()) == 0 && isMeant(name);
            double cost = isOpen
                    ? farness.of(candidate, locality.candidate(), isByPostcode) + name.penalty()
                    : Double.POSITIVE_INFINITY;
            if (rest.penalty() + cost < (best == rest ? Double.POSITIVE_INFINITY : best.penalty())) {
                best = new Rest(rest.open() & ~name.tokens(), rest.penalty() + cost, !isByPostcode, true);
            }
        }
        return best;
    }

    /** Whether the query names, between commas, a place that the candidate is not in: there is no such street there. */
    boolean isElsewhere(CandidateDoc candidate, long open) {
        boolean mayBe = open != 0 && candidate.ranks().search() > Farness.LARGEST_LOCALITY;
        for (Locality locality : mayBe ? localities : List.<Locality>of()) {
            NameMatch name = locality.name();
            if (name.penalty() == 0 && (name.tokens() & ~open) == 0 && interpretation.isPhrase(name.tokens())) {
                return true;
            }
        }
        return false;
    }
}
