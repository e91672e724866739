// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** All {@link Road}s by place and by name. Thread-safe once built. */
final class RoadIndex {

    /** How far the street of an {@code addr:street} may lie from its house, degrees. */
    private static final double STREET_REACH = 0.015;

    private static final double FIRST_REACH = 0.00005;
    private static final double LAST_REACH = 0.1;

    private final STRtree named = new STRtree();
    private final Map<String, STRtree> byName = new HashMap<>();
    private final Map<Long, Road> byWay = new HashMap<>();

    RoadIndex(Collection<Road> roads) {
        var groups = new HashMap<String, List<Road>>();
        for (Road road : roads) {
            if (road.isNamed()) {
                named.insert(road.feature.geometry().getEnvelopeInternal(), road);
            }
            road.nameKeys.forEach(
                    key -> groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(road));
            var ref = road.feature.ref();
            if (ref != null && !road.feature.isNode() && !road.feature.isRelation()) {
                byWay.putIfAbsent(ref.id(), road);
            }
        }
        groups.forEach((key, group) -> {
            var tree = new STRtree();
            group.forEach(road -> tree.insert(road.feature.geometry().getEnvelopeInternal(), road));
            tree.build();
            byName.put(key, tree);
        });
        named.build();
    }

    /** The road that a way became; absent for ways that are no roads. */
    @Nullable
    Road ofWay(long wayId) {
        return byWay.get(wayId);
    }

    /** The nearest road of this name around a house, in its country. */
    Optional<Road> ofName(String name, Envelope house, @Nullable String countryCode) {
        var box = new Envelope(house);
        box.expandBy(STREET_REACH);
        return nearest(
                NameKeys.of(name).stream()
                        .map(byName::get)
                        .filter(Objects::nonNull)
                        .flatMap(tree -> roads(tree, box)),
                house,
                countryCode,
                Double.POSITIVE_INFINITY);
    }

    /** The nearest road with a name, up to some ten kilometres away. */
    Optional<Road> nearestNamed(Envelope house, @Nullable String countryCode) {
        for (double reach = FIRST_REACH; reach < LAST_REACH; reach *= 2) {
            var box = new Envelope(house);
            box.expandBy(reach);
            var found = nearest(roads(named, box), house, countryCode, reach);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The nearest of some roads to a house; equally near ones by id. */
    static Optional<Road> nearest(Stream<Road> roads, Envelope house, @Nullable String countryCode, double within) {
        Road best = null;
        double bestDistance = within;
        for (Road road : (Iterable<Road>) roads::iterator) {
            if (!Objects.equals(road.countryCode, countryCode)) {
                continue;
            }
            double distance = road.holds(house) ? 0 : road.distanceTo(house);
            if (distance < bestDistance || distance == bestDistance && (best == null || road.id() < best.id())) {
                best = road;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Road> roads(STRtree tree, Envelope box) {
        return ((List<Road>) tree.query(box)).stream();
    }
}
