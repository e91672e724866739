// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.TypeFilter;
import org.ortelius.index.store.NearestBoxes;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.box.ReverseRole;
import org.ortelius.index.store.packed.PackedPlace;
import org.ortelius.index.watch.Budget;

/**
 * The places around a position, the nearest first: houses, streets and features by their outlines. Areas, which are around everything, are found where they
 * are asked for, and where nothing else is near. When the budget is spent, those that were found until then are the answer. Not thread-safe.
 */
final class Neighbours {

    private static final Set<ReverseRole> AREAS =
            EnumSet.of(ReverseRole.AREA, ReverseRole.PLACE_NODE, ReverseRole.COUNTRY);

    private static final Set<ReverseRole> SMALL = EnumSet.of(
            ReverseRole.ROAD,
            ReverseRole.ADDRESS_POINT,
            ReverseRole.POI,
            ReverseRole.SMALL_FEATURE,
            ReverseRole.LARGE_FEATURE);

    private static final int STREET = 26;
    private static final int HOUSE = 30;
    private static final double FIRST_RING_METERS = 50;
    private static final double NEXT_RING = 4;
    private static final double METERS_PER_DEGREE = 111_195;

    /** Near the poles a degree of longitude is as good as nothing. */
    private static final double LEAST_METERS_PER_DEGREE = 1_000;

    /** To read and unpack it. */
    private static final int WORK_OF_PLACE = 10;

    private final Places places;
    private final Budget budget;

    Neighbours(Places places, Budget budget) {
        this.places = places;
        this.budget = budget;
    }

    List<Hit> around(NeighboursRequest request) throws IOException {
        TypeFilter types = request.types();
        if (!request.position().isOnGlobe()) {
            return List.of();
        }
        if (!types.equals(TypeFilter.ALL)) {
            return around(request, roles(types));
        }
        List<Hit> small = around(request, SMALL);
        return small.isEmpty() ? around(request, AREAS) : small;
    }

    /** As what places of some kinds can be found, which spares looking at all others. */
    private static Set<ReverseRole> roles(TypeFilter types) {
        var roles = EnumSet.noneOf(ReverseRole.class);
        for (int rank : types.addressRanks()) {
            if (rank == 0) {
                roles.addAll(EnumSet.of(ReverseRole.SMALL_FEATURE, ReverseRole.LARGE_FEATURE));
            } else if (rank < STREET) {
                roles.addAll(AREAS);
            } else {
                roles.addAll(
                        rank < HOUSE
                                ? EnumSet.of(ReverseRole.ROAD)
                                : EnumSet.of(ReverseRole.ADDRESS_POINT, ReverseRole.POI));
            }
        }
        if (roles.isEmpty()) {
            roles.addAll(SMALL);
            roles.addAll(AREAS);
        }
        return roles;
    }

    /** The tags by which the index itself can tell; of plain houses and buildings it cannot. */
    private static TypeFilter told(TypeFilter types) {
        boolean mayBeHouse = types.included().stream().anyMatch(tag -> tag.maySettle() || "building".equals(tag.key()));
        return mayBeHouse ? TypeFilter.ALL : new TypeFilter(Set.of(), types.included(), List.of());
    }

    /** Rings grow until one holds enough: what lies outside is farther. */
    private List<Hit> around(NeighboursRequest request, Set<ReverseRole> roles) throws IOException {
        var walk = new Walk(request, roles);
        double ring = Math.min(FIRST_RING_METERS, request.radiusMeters());
        List<Hit> found = walk.within(ring);
        while (found.size() < request.limit() && ring < request.radiusMeters() && !budget.isOver()) {
            ring = Math.min(NEXT_RING * ring, request.radiusMeters());
            found = walk.within(ring);
        }
        return found;
    }

    /** A walk away from a position, on which each place is looked at once. When the budget is spent, all nearer ones have been. */
    private final class Walk {

        private final NeighboursRequest request;
        private final NearestBoxes boxes;
        private final Set<Integer> seen = new HashSet<>();
        private final List<Hit> hits = new ArrayList<>();

        Walk(NeighboursRequest request, Set<ReverseRole> roles) throws IOException {
            this.request = request;
            this.boxes = new NearestBoxes(request.position(), roles, budget);
            for (LeafReaderContext segment : places.searcher().getLeafContexts()) {
                boxes.add(segment, places, told(request.types()));
            }
        }

        /** Goes on until nothing can be nearer than as many as are wanted; these, the nearest first. */
        List<Hit> within(double meters) throws IOException {
            double latitude = Math.toRadians(request.position().lat());
            double degrees = meters / Math.max(LEAST_METERS_PER_DEGREE, METERS_PER_DEGREE * Math.cos(latitude));
            var nearest = new PriorityQueue<Hit>(Hit.NEAREST_FIRST.reversed());
            hits.forEach(hit -> add(nearest, hit, meters, degrees));
            double next = boxes.nextDegrees();
            while (next <= degrees
                    && (nearest.size() < request.limit()
                            || next <= nearest.element().degrees())) {
                Hit hit = next();
                if (hit != null) {
                    hits.add(hit);
                    add(nearest, hit, meters, degrees);
                }
                next = boxes.nextDegrees();
            }
            return nearest.stream().sorted(Hit.NEAREST_FIRST).toList();
        }

        private void add(PriorityQueue<Hit> nearest, Hit hit, double meters, double degrees) {
            boolean isNear = hit.closest().metersTo(request.position()) <= meters || hit.degrees() == 0;
            if (isNear && hit.degrees() <= degrees) {
                nearest.add(hit);
            }
            if (nearest.size() > request.limit()) {
                nearest.remove();
            }
        }

        /** The next place; absent when it is of another kind, or came before. */
        private @Nullable Hit next() {
            int document = boxes.next();
            if (!seen.add(document)) {
                return null;
            }
            budget.spend(WORK_OF_PLACE);
            PackedPlace place = places.packed(document);
            return request.types().holds(place.rough()) ? Hit.of(document, place, request.position()) : null;
        }
    }
}
