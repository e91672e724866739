// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.category;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest.Focus;

/**
 * A piece of ground on which places are looked for.
 *
 * @param number which of several it is, from 0, the one that the query names best
 * @param centre where the search begins
 * @param radiusDegrees nothing farther from the centre lies on it
 * @param holds whether a position lies on it
 * @param degrees from a position to what orders the results: the middle of a town, the outline of a castle
 * @param penalty how badly the query names it
 */
public record Ground(
        int number,
        Point centre,
        double radiusDegrees,
        Predicate<Point> holds,
        ToDoubleFunction<Point> degrees,
        double penalty) {

    /** The viewbox or the position that a client prefers; empty without. */
    public static Optional<Ground> of(Focus focus) {
        Box box = focus.viewbox();
        Point near = focus.near() == null ? null : focus.near().position();
        if (box != null) {
            Point centre = near == null ? box.centre() : near;
            return Optional.of(new Ground(0, centre, reach(box, centre), box::contains, centre::degreesTo, 0));
        }
        return Optional.ofNullable(near)
                .map(centre -> new Ground(
                        0, centre, CategorySearch.AROUND_POINT_DEGREES, point -> true, centre::degreesTo, 0));
    }

    static double reach(Box box, Point from) {
        double width = Math.max(from.lon() - box.minLon(), box.maxLon() - from.lon());
        double height = Math.max(from.lat() - box.minLat(), box.maxLat() - from.lat());
        return Math.hypot(width, height);
    }
}
