// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ortelius.index.answer.AddressRows;
import org.ortelius.index.answer.LineHouses;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Trace;

/** Answers reverse requests on one generation: first houses, POIs and streets, then areas, then the country. Thread-safe. */
public final class Reverse {

    private static final int COUNTRY = 4;
    private static final int STREET = 26;

    private final Places places;
    private final AddressRows rows;

    public Reverse(Places places, AddressRows rows) {
        this.places = places;
        this.rows = rows;
    }

    /** The place at a position; empty where there is nothing, not even a country. */
    public Optional<Result> reverse(ReverseRequest request, Trace trace) throws IOException {
        if (!request.position().isOnGlobe()) {
            return Optional.empty();
        }
        var nearby = new Nearby(places, trace);
        var areas = new Areas(nearby);
        int maxRank = Zoom.maxRank(request.zoom());
        Optional<Hit> hit = Optional.empty();
        if (maxRank >= STREET) {
            hit = new Streets(nearby).at(request, maxRank);
        }
        if (hit.isEmpty() && maxRank > COUNTRY) {
            hit = areas.at(request, Math.min(maxRank, 25));
        }
        if (hit.isEmpty() && request.layers().contains(Layer.ADDRESS)) {
            hit = areas.country(request.position(), Math.clamp(maxRank, COUNTRY, 25));
        }
        return hit.map(this::result);
    }

    /** The places of some kinds around a position, the nearest first; those found in the budget, where it is spent before. */
    public List<Result> neighbours(NeighboursRequest request, Budget budget) throws IOException {
        return new Neighbours(places, budget)
                .around(request).stream().map(this::result).toList();
    }

    private Result result(Hit hit) {
        Place place = hit.packed().whole();
        if (place.isNumberLine()) {
            Place house = LineHouses.nearest(place, hit.closest());
            return new Result(house, house.location().centroid(), rows.of(house), 1);
        }
        // streets answer with their closest point; rivers and the like, which are found as areas are, with their
        // centroid
        boolean isLine = place.ranks().search() >= STREET && hit.packed().hasShape() && !hit.isArea();
        return new Result(place, hit.position(isLine), rows.of(place), 1);
    }
}
