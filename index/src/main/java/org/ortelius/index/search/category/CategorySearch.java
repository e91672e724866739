// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.category;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.Query;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Nearness;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.CategoryIntent.Relation;
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

    /** Of a kind on the whole map; whatever is beyond is of no importance. */
    private static final int MOST_PROMINENT = 60;

    private static final int WORK_OF_CANDIDATE = 15;

    /** The address rank of quarters; what is smaller has few things in it, and those near it are meant. */
    private static final int SMALLEST_TOWN = 21;

    private static final double WEIGHT_OF_EXTENT = 1e-3;

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
        return around(named, queries(intent.kinds()), intent.relation(), most);
    }

    /** What is called by a whole name near what the query names; at most {@code most}. */
    public List<Match> calledNear(List<Match> named, String name, int most) throws IOException {
        List<Query> called = List.of(searcher.called(name));
        List<Match> inside = around(named, called, Relation.NEAR, most);
        return inside.isEmpty() && !named.isEmpty() ? each(ground(0, named.getFirst(), true), called, most) : inside;
    }

    private List<Query> queries(List<Set<Category>> kinds) {
        return kinds.stream().map(searcher::ofAny).toList();
    }

    private List<Match> around(List<Match> named, List<Query> sought, Relation relation, int most) throws IOException {
        List<Match> found = List.of();
        for (int i = 0; i < Math.min(MAX_GROUNDS, named.size()); i++) {
            var more = new ArrayList<>(found);
            Ground ground = ground(i, named.get(i), false);
            List<Match> inside = each(ground, sought, most - found.size());
            boolean isSmall = named.get(i).candidate().ranks().address() > SMALLEST_TOWN;
            more.addAll(
                    inside.isEmpty() && relation == Relation.NEAR && isSmall
                            ? each(ground(i, named.get(i), true), sought, most - found.size())
                            : inside);
            found = wanted.of(more);
        }
        return found;
    }

    /** @param isAround whether what lies around it counts as well */
    private Ground ground(int number, Match base, boolean isAround) {
        CandidateDoc candidate = base.candidate();
        PackedPlace place = places.packed(base.document());
        Point centre = candidate.centroid();
        Box box = place.rough().location().bounds();
        boolean isOutline = !isAround
                && candidate.ranks().address() > 9
                && candidate.isArea()
                && place.isArea()
                && box.squareDegrees() < MAX_SQUARE_DEGREES;
        if (!isOutline) {
            Box square = Box.around(centre, AROUND_POINT_DEGREES);
            ToDoubleFunction<Point> degrees = candidate.isArea() && !isAround
                    ? centre::degreesTo
                    : point -> place.nearest(point).degrees();
            return new Ground(number, centre, Ground.reach(square, centre), square::contains, degrees, base.penalty());
        }
        Predicate<Point> holds = point -> place.nearest(point).degrees() <= 0;
        return new Ground(number, centre, Ground.reach(box, centre), holds, centre::degreesTo, base.penalty());
    }

    /** The most prominent places of some kinds on the whole map, those that the words are used for most first. */
    public List<Match> everywhere(List<Set<Category>> kinds, int most) throws IOException {
        return ofEach(queries(kinds), most, (kind, order, _) -> everywhere(kind, order));
    }

    /** Finds what answers one of several queries. */
    @FunctionalInterface
    private interface OfOne {
        List<Match> find(Query sought, int order, int most) throws IOException;
    }

    /** What answers a further one is looked for only while there is not enough. */
    private List<Match> ofEach(List<Query> sought, int most, OfOne search) throws IOException {
        List<Match> found = List.of();
        for (int order = 0; order < sought.size() && found.size() < most && !budget.isOver(); order++) {
            var more = new ArrayList<>(found);
            more.addAll(search.find(sought.get(order), order, most - found.size()));
            found = wanted.of(more);
        }
        return found.stream().limit(Math.max(0, most)).toList();
    }

    private List<Match> everywhere(Query sought, int order) throws IOException {
        var found = new ArrayList<Match>();
        List<Integer> documents =
                documents(searcher.mostImportant(sought, wanted.filter().filter(), MOST_PROMINENT));
        List<CandidateDoc> candidates = searcher.reader().all(documents);
        budget.spend((long) WORK_OF_CANDIDATE * candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            var nearness = new Nearness(0, order, -prominence(candidates.get(i)));
            found.add(Match.ofCategory(candidates.get(i), documents.get(i), 0, nearness));
        }
        return found;
    }

    /** Of equally important ones the larger comes first. */
    private static double prominence(CandidateDoc candidate) {
        return candidate.importance() + WEIGHT_OF_EXTENT * Math.min(1, candidate.extent());
    }

    private static List<Integer> documents(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::document).toList();
    }

    /** What lies on a piece of ground, those of the kinds that the words are used for most first. */
    public List<Match> on(Ground ground, List<Set<Category>> kinds, int most) throws IOException {
        return each(ground, queries(kinds), most);
    }

    private List<Match> each(Ground ground, List<Query> sought, int most) throws IOException {
        return ofEach(sought, most, (one, order, missing) -> on(ground, one, order, missing));
    }

    /** Looks in growing circles, so that a dense town is not read whole. */
    private List<Match> on(Ground ground, Query sought, int order, int most) throws IOException {
        double radius = Math.min(FIRST_RADIUS_DEGREES, ground.radiusDegrees());
        List<Match> found = within(radius, ground, sought, order);
        while (found.size() < most && radius < ground.radiusDegrees() && !budget.isOver()) {
            radius = Math.min(2 * radius, ground.radiusDegrees());
            found = within(radius, ground, sought, order);
        }
        return found.stream().limit(Math.max(0, most)).toList();
    }

    private List<Match> within(double radius, Ground ground, Query sought, int order) throws IOException {
        var near = new ArrayList<Match>();
        var box = Box.around(ground.centre(), radius);
        List<Integer> documents =
                documents(searcher.in(box, sought, wanted.filter().filter()));
        List<CandidateDoc> candidates = searcher.reader().all(documents);
        for (int i = 0; i < candidates.size(); i++) {
            CandidateDoc candidate = candidates.get(i);
            if (candidate.centroid().degreesTo(ground.centre()) <= radius) {
                double degrees = ground.degrees().applyAsDouble(candidate.centroid());
                var nearness = new Nearness(ground.number(), order, degrees);
                near.add(Match.ofCategory(candidate, documents.get(i), ground.penalty(), nearness));
            }
        }
        return wanted.of(near).stream()
                .filter(match -> ground.holds().test(match.candidate().centroid()))
                .toList();
    }
}
