// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.NameKeys;

/** Finds places of addresses among an {@link AreaSource}. Thread-safe. */
public final class AreaIndex {

    /** How far an {@code addr:place} may lie from its house, degrees. */
    public static final double PLACE_REACH = 0.04;

    private static final int LOWEST_PLACE_RANK = 16;

    private final AreaSource areas;

    public AreaIndex(AreaSource areas) {
        this.areas = areas;
    }

    /** Those whose reach meets a box, in no order. */
    List<Area> near(Envelope box) {
        return areas.near(box);
    }

    /** The area of the highest address rank in a range that covers a point of the geometry; nodes never cover. */
    public Optional<Area> covering(Geometry geometry, int minRank, int maxRank) {
        var point = Centroids.of(geometry);
        return near(new Envelope(point)).stream()
                .filter(area -> !area.isNode() && area.addressRank >= minRank && area.addressRank <= maxRank)
                .filter(area -> area.covers(point))
                .max(Comparator.comparingInt((Area area) -> area.addressRank).thenComparing(Area.BY_OBJECT.reversed()));
    }

    /** The place that an {@code addr:place} means: with all its words in its names, address rank 16…25, nearest. */
    public Optional<Area> named(String name, Geometry house, @Nullable String countryCode) {
        var box = new Envelope(house.getEnvelopeInternal());
        box.expandBy(PLACE_REACH);
        return named(name)
                .filter(area -> area.addressRank >= LOWEST_PLACE_RANK
                        && Objects.equals(area.countryCode, countryCode)
                        && area.bounds().intersects(box)
                        && area.geometry().isWithinDistance(house, PLACE_REACH))
                .min(Comparator.comparingDouble((Area area) -> area.geometry().distance(house))
                        .thenComparing(Area.BY_OBJECT));
    }

    /** Every area that has all words of a text in its names, in no order; none for a text without words. */
    Stream<Area> named(String text) {
        return areas.named(NameKeys.words(text));
    }
}
