// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.house;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.store.Places;

/** Where streets meet, or come nearest. It remembers the shapes that it has read. Not thread-safe. */
public final class Meetings {

    /** A dual carriageway, or a street that ends a few steps before the other. */
    private static final double MOST_METERS = 30;

    private static final int MOST_PIECES = 40;

    private final Places places;
    private final Map<Integer, Geometry> shapes = new HashMap<>();

    public Meetings(Places places) {
        this.places = places;
    }

    /** A crossing, what it costs to call both streets so, and how far they are apart. */
    private record Meeting(Match match, double penalty, double meters) {

        static final Comparator<Meeting> BEST_FIRST =
                Comparator.comparingDouble(Meeting::penalty).thenComparingDouble(Meeting::meters);
    }

    /** The first street at the point where a piece of it comes nearest to a piece of the other; empty where none comes near. */
    public Optional<Match> best(List<Match> ones, List<Match> others) {
        return ones.stream()
                .limit(MOST_PIECES)
                .flatMap(one -> others.stream().flatMap(other -> meeting(one, other).stream()))
                .min(Meeting.BEST_FIRST)
                .map(Meeting::match);
    }

    private Optional<Meeting> meeting(Match one, Match other) {
        if (one.document() == other.document()) {
            return Optional.empty();
        }
        Coordinate[] nearest = DistanceOp.nearestPoints(shape(one), shape(other));
        double meters = point(nearest[0]).metersTo(point(nearest[1]));
        return meters > MOST_METERS
                ? Optional.empty()
                : Optional.of(
                        new Meeting(one.meeting(other, point(nearest[0])), one.penalty() + other.penalty(), meters));
    }

    private Geometry shape(Match street) {
        return shapes.computeIfAbsent(
                street.document(), document -> places.place(document).location().geometry());
    }

    private static Point point(Coordinate coordinate) {
        return new Point(coordinate.x, coordinate.y);
    }
}
