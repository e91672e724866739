// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.category;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Nearness;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.rank.WantedMatches;
import org.ortelius.index.search.retrieve.Candidate;
import org.ortelius.index.search.retrieve.CandidateSearcher;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.packed.PackedPlace;
import org.ortelius.index.watch.Budget;

/** Finds places of a kind on a piece of ground, the nearest to its middle first; place-model.md 7.18. */
public final class CategorySearch {

    /** Around a street, a house or a place without an outline: half the side of a square. */
    static final double AROUND_POINT_DEGREES = .05;

    /** No one wants all bars of a country. */
    private static final double MAX_SQUARE_DEGREES = 20;

    private static final double FIRST_RADIUS_DEGREES = .005;
    private static final int MAX_GROUNDS = 5;

    private final Places places;
    private final CandidateSearcher searcher;
    private final WantedMatches wanted;
    private final Budget budget;

    public CategorySearch(Places places, CandidateSearcher searcher, WantedMatches wanted, Budget budget) {
        this.places = places;
        this.searcher = searcher;
        this.wanted = wanted;
        this.budget = budget;
    }

    /** The places of these categories in or around what the query names; at most {@code most}. */
    public List<Match> around(List<Match> named, CategoryIntent intent, int most) throws IOException {
        List<Match> found = List.of();
        for (int i = 0; i < Math.min(MAX_GROUNDS, named.size()); i++) {
            var more = new ArrayList<>(found);
            more.addAll(on(ground(i, named.get(i)), intent.categories(), most - found.size()));
            found = wanted.of(more);
        }
        return found;
    }

    private Ground ground(int number, Match base) {
        CandidateDoc candidate = base.candidate();
        PackedPlace place = places.packed(base.document());
        Box box = place.rough().location().bounds();
        boolean isOutline = candidate.ranks().address() > 9
                && candidate.isArea()
                && place.isArea()
                && box.squareDegrees() < MAX_SQUARE_DEGREES;
        if (!isOutline) {
            Box square = Box.around(candidate.centroid(), AROUND_POINT_DEGREES);
            return new Ground(
                    number,
                    candidate.centroid(),
                    Ground.reach(square, candidate.centroid()),
                    square::contains,
                    base.penalty());
        }
        Predicate<Point> holds = point -> place.nearest(point).degrees() <= 0;
        return new Ground(number, candidate.centroid(), Ground.reach(box, candidate.centroid()), holds, base.penalty());
    }

    /** Looks in growing circles, so that a dense town is not read whole. */
    public List<Match> on(Ground ground, Set<Category> categories, int most) throws IOException {
        double radius = Math.min(FIRST_RADIUS_DEGREES, ground.radiusDegrees());
        List<Match> found = within(radius, ground, categories);
        while (found.size() < most && radius < ground.radiusDegrees() && !budget.isOver()) {
            radius = Math.min(2 * radius, ground.radiusDegrees());
            found = within(radius, ground, categories);
        }
        return found.stream().limit(Math.max(0, most)).toList();
    }

    private List<Match> within(double radius, Ground ground, Set<Category> categories) throws IOException {
        var near = new ArrayList<Match>();
        var box = Box.around(ground.centre(), radius);
        List<Integer> documents = searcher
                .ofCategories(categories, box, wanted.filter().filter())
                .stream()
                .map(Candidate::document)
                .toList();
        List<CandidateDoc> candidates = searcher.reader().all(documents);
        for (int i = 0; i < candidates.size(); i++) {
            CandidateDoc candidate = candidates.get(i);
            var nearness = new Nearness(ground.number(), candidate.centroid().degreesTo(ground.centre()));
            if (nearness.degrees() <= radius) {
                near.add(Match.ofCategory(candidate, documents.get(i), ground.penalty(), nearness));
            }
        }
        return wanted.of(near).stream()
                .filter(match -> ground.holds().test(match.candidate().centroid()))
                .toList();
    }
}
