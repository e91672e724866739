// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.index.cache.Bounded;
import org.ortelius.index.place.OsmRef;

/** All {@link Road}s by place and by name. Thread-safe once built. */
public final class RoadIndex {

    /** How far the street of an {@code addr:street} may lie from its house, degrees. */
    private static final double STREET_REACH = 0.015;

    private static final double FIRST_REACH = 0.00005;
    private static final double LAST_REACH = 0.1;

    /** The number of roads of one name up to which they are compared one by one. */
    private static final int FEW = 32;

    /** Neighbours are on the same street. */
    private static final int REMEMBERED = 10_000;

    private final STRtree named = new STRtree();
    private final Map<String, Namesakes> byName = new HashMap<>();
    private final Bounded<String, List<Namesakes>> abbreviated = new Bounded<>(REMEMBERED);
    private final String[] names;
    private final Road[] byId;
    private final Road[] byWay;

    /** The roads of one name; those of a common name also by place. */
    private record Namesakes(List<Road> all, @Nullable STRtree tree) {

        static Namesakes of(List<Road> all) {
            if (all.size() <= FEW) {
                return new Namesakes(List.copyOf(all), null);
            }
            var tree = new STRtree();
            all.forEach(road -> tree.insert(road.bounds(), road));
            tree.build();
            return new Namesakes(List.of(), tree);
        }

        Stream<Road> in(Envelope box) {
            return tree == null ? all.stream().filter(road -> road.bounds().intersects(box)) : roads(tree, box);
        }
    }

    public RoadIndex(Collection<Road> roads) {
        var groups = new HashMap<String, List<Road>>();
        for (Road road : roads) {
            if (road.isNamed()) {
                named.insert(road.bounds(), road);
            }
            road.nameKeys.forEach(
                    key -> groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(road));
        }
        groups.forEach((key, group) -> byName.put(key, Namesakes.of(group)));
        names = byName.keySet().stream().sorted().toArray(String[]::new);
        named.build();
        byId = roads.stream().sorted(Comparator.comparingLong(road -> road.id)).toArray(Road[]::new);
        byWay = roads.stream()
                .filter(road -> road.ref != null && road.ref.type() == OsmRef.Type.WAY)
                .sorted(Comparator.comparing(road -> road.ref))
                .toArray(Road[]::new);
    }

    /** The road that a way became; absent for ways that are no roads. */
    @Nullable
    Road ofWay(long wayId) {
        return find(byWay, road -> road.ref == null ? 0 : road.ref.id(), wayId);
    }

    /** The road that a feature is; absent for features that are none. */
    @Nullable
    public Road ofFeature(long featureId) {
        return find(byId, road -> road.id, featureId);
    }

    private static @Nullable Road find(Road[] sorted, ToLongFunction<Road> key, long wanted) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = key.applyAsLong(sorted[middle]);
            if (found == wanted) {
                return sorted[middle];
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /**
     * The nearest road of this name around a house, in its country; where there is none, of this name with other abbreviations: "Spring St" is on Spring
     * Street. Place-model.md 4.3.
     */
    public Optional<Road> ofName(String name, Envelope house, @Nullable String countryCode) {
        return nearest(called(NameKeys.of(name)), house, countryCode)
                .or(() -> nearest(abbreviated.get(name, this::abbreviated).stream(), house, countryCode));
    }

    private Stream<Namesakes> called(Collection<String> keys) {
        return keys.stream().map(byName::get).filter(Objects::nonNull);
    }

    private List<Namesakes> abbreviated(String name) {
        return called(NameKeys.abbreviated(name, this::isStartOfName)).toList();
    }

    private boolean isStartOfName(String start) {
        int found = Arrays.binarySearch(names, start);
        int next = found < 0 ? -found - 1 : found;
        return next < names.length && names[next].startsWith(start);
    }

    private static Optional<Road> nearest(Stream<Namesakes> namesakes, Envelope house, @Nullable String countryCode) {
        var box = new Envelope(house);
        box.expandBy(STREET_REACH);
        return nearest(namesakes.flatMap(some -> some.in(box)), house, countryCode, Double.POSITIVE_INFINITY);
    }

    /** The nearest road with a name, up to some ten kilometres away. */
    public Optional<Road> nearestNamed(Envelope house, @Nullable String countryCode) {
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

    /** The named road that runs closest along a line, by its start, middle and end; one of these must be within the reach. */
    public Optional<Road> alongside(Geometry line, double reach, @Nullable String countryCode, Predicate<Road> fits) {
        var box = new Envelope(line.getEnvelopeInternal());
        box.expandBy(reach);
        var along = new LengthIndexedLine(line);
        var points = DoubleStream.of(0, line.getLength() / 2, line.getLength())
                .mapToObj(index -> new Envelope(along.extractPoint(index)))
                .toList();
        return roads(named, box)
                .filter(road -> Objects.equals(road.countryCode, countryCode) && fits.test(road))
                .filter(road -> points.stream().anyMatch(point -> road.distanceTo(point, reach) < reach))
                .min(Comparator.comparingDouble((Road road) ->
                                points.stream().mapToDouble(road::distanceTo).sum())
                        .thenComparing(Road.BY_OBJECT));
    }

    /**
     * The nearest of some roads to a house; of several through its box the one nearest to its middle, which Nominatim leaves to chance.
     */
    static Optional<Road> nearest(Stream<Road> roads, Envelope house, @Nullable String countryCode, double within) {
        var middle = new Envelope(house.centre());
        Road best = null;
        double bestDistance = within;
        for (Road road : (Iterable<Road>) roads::iterator) {
            if (!Objects.equals(road.countryCode, countryCode)) {
                continue;
            }
            double distance = road.distanceTo(house);
            if (distance < bestDistance || distance == bestDistance && (best == null || isNearer(road, best, middle))) {
                best = road;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isNearer(Road a, Road b, Envelope middle) {
        int order = Double.compare(a.distanceTo(middle), b.distanceTo(middle));
        return order == 0 ? Road.BY_OBJECT.compare(a, b) < 0 : order < 0;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Road> roads(STRtree tree, Envelope box) {
        return ((List<Road>) tree.query(box)).stream();
    }
}
