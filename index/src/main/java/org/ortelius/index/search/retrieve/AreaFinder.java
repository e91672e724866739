// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.search.retrieve.WholeNames.Whole;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;

/** Finds the areas that a query names. */
final class AreaFinder {

    private static final int MAX_AREAS = 60;

    private final Places places;
    private final WholeNames wholeNames;
    private final RetrievalTrace trace;

    AreaFinder(Places places, WholeNames wholeNames, RetrievalTrace trace) {
        this.places = places;
        this.wholeNames = wholeNames;
        this.trace = trace;
    }

    /** Areas that the query names, as what is sought or as what surrounds it; the likelier first. */
    List<CandidateDoc> all() throws IOException {
        Map<Long, Area> areas = new HashMap<>();
        for (Whole whole : wholeNames.all()) {
            double score = wholeNames.score(whole);
            for (CandidateDoc candidate : places.areasCalled(whole.name())) {
                areas.merge(
                        candidate.key().placeId(),
                        new Area(candidate, score + Retriever.IMPORTANCE * candidate.importance()),
                        (area, again) -> new Area(area.candidate(), area.score() + score));
            }
        }
        var ordered = new ArrayList<>(areas.values());
        ordered.sort(Area.LIKELIEST_FIRST);
        var likeliest = new ArrayList<CandidateDoc>();
        for (Area area : ordered.subList(0, Math.min(ordered.size(), MAX_AREAS))) {
            likeliest.add(area.candidate());
        }
        trace.named(likeliest);
        return likeliest;
    }

    private record Area(CandidateDoc candidate, double score) {

        static final Comparator<Area> LIKELIEST_FIRST = Comparator.comparingDouble(Area::score)
                .reversed()
                .thenComparingLong(area -> area.candidate().key().order());
    }
}
