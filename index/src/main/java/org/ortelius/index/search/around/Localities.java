// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.around;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ortelius.index.search.name.AreaNames;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;

/** The areas that a query names in full: what lies near one may be addressed by it, whatever the boundaries say. Not thread-safe. */
public final class Localities {

    /** The least address rank of streets. */
    public static final int STREET = 26;

    private final Places places;
    private final QueryInterpretation interpretation;
    private final AreaNames areas;
    private final Farness farness;
    private final List<Locality> localities = new ArrayList<>();
    private final Map<Long, Set<String>> mapped = new HashMap<>();
    private final Map<Long, Long> neighbours = new HashMap<>();

    /** Words that name an area as they are typed: Triesen is not the start of Triesenberg. */
    private long namedAsTyped;

    public Localities(Places places, QueryInterpretation interpretation, AreaNames areas) {
        this.places = places;
        this.interpretation = interpretation;
        this.areas = areas;
        this.farness = new Farness(places);
    }

    /** A place that the query names, and the tokens that name it. */
    private record Locality(NameMatch name, CandidateDoc candidate) {}

    /**
     * Makes an area known each time that the query names it in full: what lies near it may be addressed by it, whatever the boundaries say.
     *
     * @param compare finds what its names explain
     */
    public void add(CandidateDoc area, Function<List<NameVariant>, List<NameMatch>> compare) {
        areas.whole(area, compare).forEach(name -> add(name, area));
    }

    private void add(NameMatch name, CandidateDoc candidate) {
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

    /** Whether some tokens name areas as they are typed. */
    public boolean isNamed(long tokens) {
        return (tokens & ~namedAsTyped) == 0;
    }

    /** Whether the map has an area in the candidate's country that some tokens name in full. */
    public boolean isMapped(long tokens, CandidateDoc candidate) {
        return mapped.getOrDefault(tokens, Set.of())
                .contains(candidate.address().country());
    }

    /** Whether the map has an area that some tokens name in full. */
    public boolean isMapped(long tokens) {
        return mapped.containsKey(tokens);
    }

    /**
     * Whether a name around tells where a thing is: not in "Tunnel Rocher Fontvieille 4, 10115 Berlin", where a part of a town stands in what may be the name.
     */
    public boolean settles(long tokens, int rank) {
        return rank > Farness.LARGEST_LOCALITY
                && rank < STREET
                && (rank <= Farness.SMALLEST_TOWN || interpretation.isPhrase(tokens));
    }

    public int size() {
        return localities.size();
    }

    /** "Saint-Jean" is not a part of Saint-Jean-de-Luz where a Saint-Jean is near. */
    public boolean isNameOf(long placeId, NameMatch match) {
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

    /** Whether a name may be meant: as it is typed, or by words that name nothing else so. */
    public boolean isMeant(NameMatch match) {
        return match.penalty() <= Spellings.MAX_PENALTY_OF_ABBREVIATION || (match.tokens() & namedAsTyped) == 0;
    }

    /** What the nearest of them explains further. */
    public AddressContext.Rest nearby(AddressContext.Rest rest, CandidateDoc candidate, boolean isByPostcode) {
        AddressContext.Rest best = rest;
        for (Locality locality : localities) {
            NameMatch name = locality.name();
            boolean isOpen = (name.tokens() & ~rest.open()) == 0 && isMeant(name);
            double cost = isOpen
                    ? farness.of(candidate, locality.candidate(), isByPostcode) + name.penalty()
                    : Double.POSITIVE_INFINITY;
            if (rest.penalty() + cost < (best == rest ? Double.POSITIVE_INFINITY : best.penalty())) {
                best = new AddressContext.Rest(
                        rest.open() & ~name.tokens(),
                        rest.penalty() + cost,
                        !isByPostcode,
                        rest.isSettled() || settles(name.tokens(), Farness.rank(locality.candidate())));
            }
        }
        return best;
    }

    /** Whether the query names, between commas, a place that the candidate is not in: there is no such street there. */
    public boolean isElsewhere(CandidateDoc candidate, long open) {
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
