// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ortelius.index.place.Kinds;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.ReverseRole;
import org.ortelius.index.watch.Trace;

/**
 * The places around a position, the nearest first: houses, streets and features by their outlines. Areas, which are around everything, are found where they
 * are asked for, and where nothing else is near. Thread-safe.
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

    private final Nearby nearby;

    Neighbours(Places places) {
        this.nearby = new Nearby(places, Trace.OFF);
    }

    List<Hit> around(NeighboursRequest request) throws IOException {
        Kinds kinds = request.kinds();
        if (!request.position().isOnGlobe()) {
            return List.of();
        }
        if (!kinds.equals(Kinds.ALL)) {
            return around(request, roles(kinds));
        }
        List<Hit> small = around(request, SMALL);
        return small.isEmpty() ? around(request, AREAS) : small;
    }

    /** As what places of some kinds can be found, which spares looking at all others. */
    private static Set<ReverseRole> roles(Kinds kinds) {
        var roles = EnumSet.noneOf(ReverseRole.class);
        for (int rank : kinds.addressRanks()) {
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
    private static Kinds told(Kinds kinds) {
        boolean mayBeHouse = kinds.included().stream().anyMatch(tag -> tag.maySettle() || "building".equals(tag.key()));
        return mayBeHouse ? Kinds.ALL : new Kinds(Set.of(), kinds.included(), List.of());
    }

    /** Rings grow until one holds enough: what lies outside is farther. */
    private List<Hit> around(NeighboursRequest request, Set<ReverseRole> roles) throws IOException {
        double ring = Math.min(FIRST_RING_METERS, request.radiusMeters());
        while (true) {
            List<Hit> found = within(request, ring, roles);
            if (found.size() >= request.limit() || ring >= request.radiusMeters()) {
                return found;
            }
            ring = Math.min(NEXT_RING * ring, request.radiusMeters());
        }
    }

    private List<Hit> within(NeighboursRequest request, double meters, Set<ReverseRole> roles) throws IOException {
        double latitude = Math.toRadians(request.position().lat());
        double degrees = meters / Math.max(LEAST_METERS_PER_DEGREE, METERS_PER_DEGREE * Math.cos(latitude));
        var seen = new HashSet<Integer>();
        var found = new ArrayList<Hit>();
        for (Hit hit : nearby.within(request.position(), degrees, roles, told(request.kinds()))) {
            boolean isNear = hit.closest().metersTo(request.position()) <= meters || hit.degrees() == 0;
            if (isNear && request.kinds().holds(hit.place()) && seen.add(hit.document())) {
                found.add(hit);
            }
        }
        return found.subList(0, Math.min(found.size(), request.limit()));
    }
}
