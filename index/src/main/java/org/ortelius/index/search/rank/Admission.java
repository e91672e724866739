// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.PostcodeReach;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Near;
import org.ortelius.index.store.Card;

/** Which places may be an answer at all, and what being outside the viewbox costs. */
public final class Admission {

    private static final double NEAR_VIEWBOX = .5;
    private static final double OUTSIDE_VIEWBOX = 1;
    private static final double FAR_SCALES = 10;

    private final Filter filter;

    private Admission(Filter filter) {
        this.filter = filter;
    }

    public static Admission of(Filter filter) {
        return new Admission(filter);
    }

    public static Admission of(SearchRequest request) {
        return new Admission(
                switch (request.query()) {
                    case SearchRequest.FreeText free -> request.filter();
                    case SearchRequest.Structured structured ->
                        request.filter()
                                .narrowedTo(structured.parts().keySet().stream()
                                        .min(Enum::compareTo)
                                        .orElseThrow());
                });
    }

    public Filter filter() {
        return filter;
    }

    public boolean isOpenToStreets() {
        return filter.maxRank() > 25;
    }

    /** @param isByNumber whether the query has its number: whatever is at an address is found by it */
    public boolean admits(Card card, boolean isByNumber) {
        return hasRank(card.ranks())
                && (filter.countryCodes().isEmpty()
                        || card.address().country() != null
                                && filter.countryCodes().contains(card.address().country()))
                && (filter.layers().isEmpty()
                        || isByNumber && filter.layers().contains(Layer.ADDRESS)
                        || filter.layers().stream().anyMatch(card.layers()::contains))
                && filter.kinds().mayHold(card.key().category(), card.ranks())
                && !filter.excludes(card)
                && isInBounds(card)
                && isInReach(card.centroid());
    }

    private boolean hasRank(Ranks ranks) {
        return isBetween(ranks.address()) || isBetween(ranks.search());
    }

    private boolean isBetween(int rank) {
        return rank >= filter.minRank() && rank <= filter.maxRank();
    }

    private boolean isInBounds(Card card) {
        Box viewbox = filter.focus().viewbox();
        return !filter.focus().bounded()
                || viewbox == null
                || viewbox.contains(card.centroid())
                || reaches(card, viewbox);
    }

    private boolean isInReach(Point centroid) {
        Near near = filter.focus().near();
        return near == null || centroid.degreesTo(near.position()) <= near.reachDegrees();
    }

    /** A postcode is a piece of ground, although it is stored as a point; place-model.md 7.11. */
    private static boolean reaches(Card card, Box viewbox) {
        String country = card.address().country();
        return card.key().category().equals(Category.POSTCODE)
                && PostcodeReach.around(card.centroid(), country == null ? "" : country)
                        .intersects(viewbox);
    }

    /** For lying outside the viewbox, and far from the preferred position. */
    public double penalty(Card card) {
        Near near = filter.focus().near();
        return outside(card) + (near == null ? 0 : farness(card.centroid(), near));
    }

    /** At the scale it is a third of the most; beyond ten times that everything is equally far. */
    private static double farness(Point centroid, Near near) {
        double scales = centroid.degreesTo(near.position()) / near.scaleDegrees();
        return near.weight() * Math.min(1, Math.log1p(scales) / Math.log1p(FAR_SCALES));
    }

    private double outside(Card card) {
        Box viewbox = filter.focus().viewbox();
        if (viewbox == null || viewbox.contains(card.centroid())) {
            return 0;
        }
        return viewbox.scaled(2).contains(card.centroid()) ? NEAR_VIEWBOX : OUTSIDE_VIEWBOX;
    }
}
