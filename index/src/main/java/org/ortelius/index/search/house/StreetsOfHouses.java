// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.house;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.Budget;

/** From houses to their streets. It remembers those that it has found. Not thread-safe. */
public final class StreetsOfHouses {

    private final Places places;
    private final Matcher matcher;
    private final Budget budget;
    private final Map<Long, Match> found = new LinkedHashMap<>();
    private final Set<Object> seenHouses = new HashSet<>();

    public StreetsOfHouses(Places places, Matcher matcher, Budget budget) {
        this.places = places;
        this.matcher = matcher;
        this.budget = budget;
    }

    /**
     * The streets of houses that are found although they are not at the number: houses on "Triq il-Merkanti" are tagged "Merchants Street", and
     * among many houses of a city their street may be missing.
     */
    public List<Match> of(List<CandidateDoc> houses) {
        for (CandidateDoc house : houses) {
            long id = house.address().parentId();
            if (id != 0
                    && !budget.isOver()
                    && seenHouses.add(List.of(id, house.words().parent()))
                    && matcher.hasStreetOf(house)) {
                streetOf(house).ifPresent(street -> found.merge(id, street, Match::orBetter));
            }
        }
        return List.copyOf(found.values());
    }

    private Optional<Match> streetOf(CandidateDoc house) {
        long id = house.address().parentId();
        return places.candidateById(id)
                .filter(CandidateDoc::isStreet)
                .flatMap(street ->
                        places.document(id).flatMap(document -> matcher.byTagOfHouse(street, document, house)));
    }
}
