// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.category;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.match.Alignment;
import org.ortelius.index.search.query.Wish;
import org.ortelius.index.search.rank.Admission;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.PackedPlace;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Budget;

/** Finds places of a kind on a piece of ground, the nearest to its middle first; place-model.md 7.10. */
public final class CategorySearch {

    /** Around a street, a house or a place without an outline: half the side of a square. */
    private static final double AROUND_POINT_DEGREES = .05;

    /** No one wants all bars of a country. */
    private static final double MAX_SQUARE_DEGREES = 20;

    private static final double FIRST_RADIUS_DEGREES = .005;
    private static final int MAX_GROUNDS = 5;

    private final Places places;
    private final Retriever retriever;
    private final Admission admission;
    private final Budget budget;

    public CategorySearch(Places places, Retriever retriever, Admission admission, Budget budget) {
        this.places = places;
        this.retriever = retriever;
        this.admission = admission;
        this.budget = budget;
    }

    /**
     * @param centre nearness to it orders the results
     * @param radiusDegrees nothing farther from the centre lies on it
     * @param holds whether a position lies on it
     * @param penalty how badly the query names it
     */
    public record Ground(Point centre, double radiusDegrees, Predicate<Point> holds, double penalty) {

        /** The viewbox or the position that a client prefers; empty without. */
        public static Optional<Ground> of(Focus focus) {
            Box box = focus.viewbox();
            Point near = focus.near() == null ? null : focus.near().position();
            if (box != null) {
                Point centre = near == null ? box.centre() : near;
                return Optional.of(new Ground(centre, reach(box, centre), box::contains, 0));
            }
            return Optional.ofNullable(near).map(centre -> new Ground(centre, AROUND_POINT_DEGREES, point -> true, 0));
        }

        static double reach(Box box, Point from) {
            double width = Math.max(from.lon() - box.minLon(), box.maxLon() - from.lon());
            double height = Math.max(from.lat() - box.minLat(), box.maxLat() - from.lat());
            return Math.hypot(width, height);
        }
    }

    /** The places of these categories in or around what the query names; at most {@code most}, each once. */
    public List<Alignment> around(List<Alignment> named, Wish wish, int most) throws IOException {
        var found = new LinkedHashMap<Integer, Alignment>();
        List<Alignment> grounds = named.stream().limit(MAX_GROUNDS).toList();
        for (Alignment base : grounds) {
            for (Alignment one : on(ground(base), wish.categories(), most - found.size())) {
                found.putIfAbsent(one.document(), one);
            }
        }
        return List.copyOf(found.values());
    }

    private Ground ground(Alignment base) {
        Card card = base.card();
        PackedPlace place = places.packed(base.document());
        Box box = place.rough().location().bounds();
        boolean isOutline = card.ranks().address() > 9
                && card.isArea()
                && place.isArea()
                && box.squareDegrees() < MAX_SQUARE_DEGREES;
        if (!isOutline) {
            Box square = Box.around(card.centroid(), AROUND_POINT_DEGREES);
            return new Ground(card.centroid(), Ground.reach(square, card.centroid()), square::contains, base.penalty());
        }
        Predicate<Point> holds = point -> place.nearest(point).degrees() <= 0;
        return new Ground(card.centroid(), Ground.reach(box, card.centroid()), holds, base.penalty());
    }

    /** Looks in growing circles, so that a dense town is not read whole. */
    public List<Alignment> on(Ground ground, Set<Category> categories, int most) throws IOException {
        double radius = Math.min(FIRST_RADIUS_DEGREES, ground.radiusDegrees());
        List<Alignment> found = within(radius, ground, categories);
        while (found.size() < most && radius < ground.radiusDegrees() && !budget.isOver()) {
            radius = Math.min(2 * radius, ground.radiusDegrees());
            found = within(radius, ground, categories);
        }
        return found.stream().limit(Math.max(0, most)).toList();
    }

    private record Near(Alignment place, double degrees) {

        static final Comparator<Near> FIRST = Comparator.comparingDouble(Near::degrees)
                .thenComparing(near -> near.place.card().key().order());
    }

    private List<Alignment> within(double radius, Ground ground, Set<Category> categories) throws IOException {
        var found = new ArrayList<Near>();
        for (int document :
                retriever.ofCategories(categories, Box.around(ground.centre(), radius), admission.filter())) {
            Card card = places.card(document);
            double distance = card.centroid().degreesTo(ground.centre());
            if (distance <= radius
                    && admission.admits(card, false)
                    && ground.holds().test(card.centroid())) {
                found.add(new Near(Alignment.ofCategory(card, document, ground.penalty()), distance));
            }
        }
        return found.stream().sorted(Near.FIRST).map(Near::place).toList();
    }
}
