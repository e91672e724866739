// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.ortelius.importer.resolve.feature.NameKeys;

/** Finds the street of a house among {@link Roads}. Thread-safe. */
public final class RoadIndex {

    /** How far the street of an {@code addr:street} may lie from its house, degrees. */
    public static final double STREET_REACH = 0.015;

    private static final double FIRST_REACH = 0.00005;
    private static final double LAST_REACH = 0.1;

    private final Roads roads;

    public RoadIndex(Roads roads) {
        this.roads = roads;
    }

    public Roads roads() {
        return roads;
    }

    /**
     * The nearest road of this name around a house, in its country; where there is none, of this name with other abbreviations: "Spring St" is on Spring
     * Street. Place-model.md 4.3.
     */
    public Optional<Road> ofName(String name, Envelope house, @Nullable String countryCode) {
        return nearest(NameKeys.of(name), house, countryCode)
                .or(() -> nearest(roads.abbreviated(name), house, countryCode));
    }

    /** Whether the street of an {@code addr:street} may have one of some name keys; {@link #ofName} finds no other. */
    public static boolean mayBe(String street, Collection<String> keys) {
        return NameKeys.of(street).stream().anyMatch(keys::contains)
                || NameKeys.abbreviated(street, start -> keys.stream().anyMatch(key -> key.startsWith(start))).stream()
                        .anyMatch(keys::contains);
    }

    private Optional<Road> nearest(Collection<String> keys, Envelope house, @Nullable String countryCode) {
        var box = new Envelope(house);
        box.expandBy(STREET_REACH);
        return nearest(roads.called(keys, box), house, countryCode, Double.POSITIVE_INFINITY);
    }

    /**
     * The nearest road with a name.
     *
     * @param road absent when there is none up to some ten kilometres away
     * @param lookedAt the box that was searched: another street concerns the house if its bounds meet it
     */
    public record Nearest(Optional<Road> road, Envelope lookedAt) {}

    public Nearest nearestNamed(Envelope house, @Nullable String countryCode) {
        var box = house;
        for (double reach = FIRST_REACH; reach < LAST_REACH; reach *= 2) {
            box = new Envelope(house);
            box.expandBy(reach);
            var found = nearest(roads.named(box).stream(), house, countryCode, reach);
            if (found.isPresent()) {
                return new Nearest(found, box);
            }
        }
        return new Nearest(Optional.empty(), box);
    }

    /** The named road that runs closest along a line, by its start, middle and end; one of these must be within the reach. */
    public Optional<Road> alongside(Geometry line, double reach, @Nullable String countryCode, Predicate<Road> fits) {
        var box = new Envelope(line.getEnvelopeInternal());
        box.expandBy(reach);
        var along = new LengthIndexedLine(line);
        var points = DoubleStream.of(0, line.getLength() / 2, line.getLength())
                .mapToObj(index -> new Envelope(along.extractPoint(index)))
                .toList();
        return roads.named(box).stream()
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
}
