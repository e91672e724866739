// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.PostcodeReach;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Near;
import org.ortelius.index.store.candidate.CandidateDoc;

/** Which places may be an answer at all, and what being outside the viewbox costs. */
public final class ResultFilter {

    private static final double NEAR_VIEWBOX = .5;
    private static final double OUTSIDE_VIEWBOX = 1;
    private static final double FAR_SCALES = 10;

    /** Of latitude; those of longitude are shorter, so that what lies north of a position would seem nearer than what lies as far east of it. */
    private static final double METERS_OF_DEGREE = 111_195;

    private final Filter filter;

    private ResultFilter(Filter filter) {
        this.filter = filter;
    }

    public static ResultFilter of(Filter filter) {
        return new ResultFilter(filter);
    }

    public static ResultFilter of(SearchRequest request) {
        return new ResultFilter(
                switch (request.query()) {
                    case SearchRequest.FreeText free -> request.filter();
                    case SearchRequest.Structured structured -> request.filter().narrowedTo(structured);
                });
    }

    public Filter filter() {
        return filter;
    }

    private boolean isOpenToStreets() {
        return filter.maxRank() > 25;
    }

    /** @param isByNumber whether the query has its number: whatever is at an address is found by it */
    private boolean admits(CandidateDoc candidate, boolean isByNumber) {
        return hasRank(candidate.ranks())
                && (filter.countryCodes().isEmpty()
                        || candidate.address().country() != null
                                && filter.countryCodes()
                                        .contains(candidate.address().country()))
                && (filter.layers().isEmpty()
                        || isByNumber && filter.layers().contains(Layer.ADDRESS)
                        || filter.layers().stream().anyMatch(candidate.layers()::contains))
                && filter.types().mayHold(candidate.key().category(), candidate.ranks())
                && !filter.excludes(candidate.key().placeId(), candidate.key().ref())
                && isInBounds(candidate)
                && isInReach(candidate.centroid());
    }

    /** Whether a match is wanted as an answer to an interpretation. */
    public boolean admits(Match match, QueryInterpretation interpretation) {
        return admits(match.candidate(), isByNumber(match, interpretation)) && !isStandIn(match) && !isOther(match);
    }

    private static boolean isByNumber(Match match, QueryInterpretation interpretation) {
        return match.isByName()
                && !match.candidate().address().numbers().isEmpty()
                && !interpretation.numbers().isEmpty()
                && interpretation.numbers().stream().noneMatch(number -> number.isWithin(match.open()));
    }

    /** A country answers a query for it, and none for something unknown in it; nor does a town where only towns are wanted. */
    private boolean isStandIn(Match match) {
        return (match.candidate().isCountry() || !isOpenToStreets()) && match.unexplained() > 0;
    }

    /** Around a position that the query spells only what has all its words is meant. */
    private boolean isOther(Match match) {
        return filter.focus().isSpelt() && match.unexplained() > 0;
    }

    private boolean hasRank(Ranks ranks) {
        return isBetween(ranks.address()) || isBetween(ranks.search());
    }

    private boolean isBetween(int rank) {
        return rank >= filter.minRank() && rank <= filter.maxRank();
    }

    private boolean isInBounds(CandidateDoc candidate) {
        Box viewbox = filter.focus().viewbox();
        return !filter.focus().bounded()
                || viewbox == null
                || viewbox.contains(candidate.centroid())
                || reaches(candidate, viewbox);
    }

    private boolean isInReach(Point centroid) {
        Near near = filter.focus().near();
        return near == null || centroid.degreesTo(near.position()) <= near.reachDegrees();
    }

    /** A postcode is a piece of ground, although it is stored as a point; place-model.md 7.11. */
    private static boolean reaches(CandidateDoc candidate, Box viewbox) {
        String country = candidate.address().country();
        return candidate.key().category().equals(Category.POSTCODE)
                && PostcodeReach.around(candidate.centroid(), country == null ? "" : country)
                        .intersects(viewbox);
    }

    /** The same match with what it costs to lie outside the viewbox, and far from the preferred position; for a place of a kind its ground has paid. */
    Match charged(Match match) {
        return match.isByName() ? match.plus(penalty(match.candidate())) : match;
    }

    private double penalty(CandidateDoc candidate) {
        Near near = filter.focus().near();
        return outside(candidate) + (near == null ? 0 : farness(candidate.centroid(), near));
    }

    /** At the scale it is a third of the most; beyond ten times that everything is equally far. */
    private static double farness(Point centroid, Near near) {
        double scales = centroid.metersTo(near.position()) / (METERS_OF_DEGREE * near.scaleDegrees());
        return near.weight() * Math.min(1, Math.log1p(scales) / Math.log1p(FAR_SCALES));
    }

    private double outside(CandidateDoc candidate) {
        Box viewbox = filter.focus().viewbox();
        if (viewbox == null || viewbox.contains(candidate.centroid())) {
            return 0;
        }
        return viewbox.scaled(2).contains(candidate.centroid()) ? NEAR_VIEWBOX : OUTSIDE_VIEWBOX;
    }
}
