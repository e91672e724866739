// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.importer.resolve.ground.PackedIndex;
import org.ortelius.importer.resolve.ground.Shelf;
import org.ortelius.index.cache.Bounded;
import org.ortelius.index.place.OsmRef;

/** All streets of an extract, in mapped files; of the heap they take the different names. */
public final class AllRoads implements Roads {

    /** The one key of an index by place. */
    private static final long ANY = 0;

    /** Neighbours are on the same street. */
    private static final int REMEMBERED = 10_000;

    private final Shelf roads;
    private final PackedIndex named;
    private final PackedIndex byName;
    private final PackedIndex byWay;
    private final Bounded<String, Collection<String>> abbreviated = new Bounded<>(REMEMBERED);
    private final String[] names;

    private AllRoads(Builder builder) {
        roads = builder.roads.build();
        named = builder.named.build();
        byName = builder.byName.build();
        byWay = builder.byWay.build();
        names = builder.names.toArray(String[]::new);
    }

    /** Takes the streets in. Not thread-safe. */
    public static final class Builder {
        private final Shelf.Builder roads;
        private final PackedIndex.Builder named;
        private final PackedIndex.Builder byName;
        private final PackedIndex.Builder byWay;
        private final TreeSet<String> names = new TreeSet<>();

        /** @param folder for temporary files */
        public Builder(Path folder) {
            roads = new Shelf.Builder(folder);
            named = new PackedIndex.Builder(folder);
            byName = new PackedIndex.Builder(folder);
            byWay = new PackedIndex.Builder(folder);
        }

        public void add(Road road) {
            long at = roads.put(road.id, road.record());
            var bounds = road.bounds();
            if (road.isNamed()) {
                named.add(ANY, bounds, at);
            }
            for (String key : road.nameKeys()) {
                byName.add(key.hashCode(), bounds, at);
                names.add(key);
            }
            if (road.ref != null && road.ref.type() == OsmRef.Type.WAY) {
                byWay.add(road.ref.id(), PackedIndex.EVERYWHERE, at);
            }
        }

        public AllRoads build() {
            return new AllRoads(this);
        }
    }

    private Road at(long place) {
        return new Road(roads.at(place));
    }

    @Override
    public List<Road> named(Envelope box) {
        var found = new ArrayList<Road>();
        named.forEach(ANY, box, place -> {
            Road road = at(place);
            if (road.bounds().intersects(box)) {
                found.add(road);
            }
        });
        return found;
    }

    @Override
    public Stream<Road> called(Collection<String> keys, Envelope box) {
        var found = new ArrayList<Road>();
        for (String key : keys) {
            byName.forEach(key.hashCode(), box, place -> {
                Road road = at(place);
                if (road.bounds().intersects(box) && road.nameKeys().contains(key)) {
                    found.add(road);
                }
            });
        }
        return found.stream();
    }

    @Override
    public Collection<String> abbreviated(String name) {
        return abbreviated.get(name, this::spellings);
    }

    private Collection<String> spellings(String name) {
        return NameKeys.abbreviated(name, this::isStartOfName).stream()
                .filter(key -> Arrays.binarySearch(names, key) >= 0)
                .toList();
    }

    private boolean isStartOfName(String start) {
        int found = Arrays.binarySearch(names, start);
        int next = found < 0 ? -found - 1 : found;
        return next < names.length && names[next].startsWith(start);
    }

    @Override
    public @Nullable Road ofWay(long wayId) {
        long place = byWay.one(wayId);
        return place < 0 ? null : at(place);
    }

    @Override
    public @Nullable Road ofFeature(long featureId) {
        var record = roads.get(featureId);
        return record == null ? null : new Road(record);
    }
}
