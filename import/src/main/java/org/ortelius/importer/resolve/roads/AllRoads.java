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
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.index.cache.Bounded;
import org.ortelius.index.place.OsmRef;

/** All streets of an extract, in memory. */
public final class AllRoads implements Roads {

    /** The number of roads of one name up to which they are compared one by one. */
    private static final int FEW = 32;

    /** Neighbours are on the same street. */
    private static final int REMEMBERED = 10_000;

    private final Spatial<Road> named;
    private final Map<String, Spatial<Road>> byName = new HashMap<>();
    private final Bounded<String, Collection<String>> abbreviated = new Bounded<>(REMEMBERED);
    private final String[] names;
    private final Road[] byId;
    private final Road[] byWay;

    public AllRoads(Collection<Road> roads) {
        var groups = new HashMap<String, List<Road>>();
        for (Road road : roads) {
            road.nameKeys.forEach(
                    key -> groups.computeIfAbsent(key, k -> new ArrayList<>(1)).add(road));
        }
        groups.forEach((key, group) -> byName.put(key, namesakes(group)));
        names = byName.keySet().stream().sorted().toArray(String[]::new);
        named = Spatial.of(roads.stream().filter(Road::isNamed).toList(), Road::bounds);
        byId = roads.stream().sorted(Comparator.comparingLong(road -> road.id)).toArray(Road[]::new);
        byWay = roads.stream()
                .filter(road -> road.ref != null && road.ref.type() == OsmRef.Type.WAY)
                .sorted(Comparator.comparing(road -> road.ref))
                .toArray(Road[]::new);
    }

    /** The roads of one name; those of a common name also by place. */
    private static Spatial<Road> namesakes(List<Road> all) {
        if (all.size() > FEW) {
            return Spatial.of(all, Road::bounds);
        }
        var few = List.copyOf(all);
        return box -> few.stream().filter(road -> road.bounds().intersects(box)).toList();
    }

    @Override
    public List<Road> named(Envelope box) {
        return named.in(box);
    }

    @Override
    public Stream<Road> called(Collection<String> keys, Envelope box) {
        return keys.stream().map(byName::get).filter(Objects::nonNull).flatMap(namesakes -> namesakes.in(box).stream());
    }

    @Override
    public Collection<String> abbreviated(String name) {
        return abbreviated.get(name, this::spellings);
    }

    private Collection<String> spellings(String name) {
        return NameKeys.abbreviated(name, this::isStartOfName).stream()
                .filter(byName::containsKey)
                .toList();
    }

    private boolean isStartOfName(String start) {
        int found = Arrays.binarySearch(names, start);
        int next = found < 0 ? -found - 1 : found;
        return next < names.length && names[next].startsWith(start);
    }

    @Override
    public @Nullable Road ofWay(long wayId) {
        return find(byWay, road -> road.ref == null ? 0 : road.ref.id(), wayId);
    }

    @Override
    public @Nullable Road ofFeature(long featureId) {
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
}
