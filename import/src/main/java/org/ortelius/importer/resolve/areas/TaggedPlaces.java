// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.index.place.Ranks;

/** The places that address tags name, such as {@code addr:city} or {@code addr:suburb}; place-model.md 4.8. Thread-safe. */
public final class TaggedPlaces {

    /** By the highest address rank of a band the lowest one: a city may be tagged where the map has a town. */
    private static final NavigableMap<Integer, Integer> BANDS =
            new TreeMap<>(Map.of(4, 4, 9, 5, 12, 10, 16, 13, 21, 17, 24, 22, 25, 25));

    private final AreaIndex areas;
    private final RankTable ranks;

    public TaggedPlaces(AreaIndex areas, RankTable ranks) {
        this.areas = areas;
        this.ranks = ranks;
    }

    /** An address tag: a text, and the rank of the kind of place that it names. */
    private record Tag(String text, int rank) {

        boolean fits(Area area) {
            var band = BANDS.ceilingEntry(rank);
            return area.addressRank >= band.getValue() && area.addressRank <= band.getKey();
        }
    }

    /** The places named by the tags of a subject whose shape lies in or near them, in the order of the tags' keys. */
    public List<Area> of(FeatureContext subject, Geometry shape) {
        var found = new ArrayList<Area>();
        new TreeMap<>(subject.address())
                .forEach((key, value) -> tag(key, value, subject.countryCode())
                        .flatMap(tag -> nearest(tag, subject, shape))
                        .filter(area -> !found.contains(area))
                        .ifPresent(found::add));
        return found;
    }

    /** Empty for tags that name no kind of place in addresses. */
    private Optional<Tag> tag(String key, String value, @Nullable String countryCode) {
        int rank = ranks.addressRankOfPlaceType(key, countryCode);
        return rank > 0 && rank <= BANDS.lastKey() ? Optional.of(new Tag(value, rank)) : Optional.empty();
    }

    private Optional<Area> nearest(Tag tag, FeatureContext subject, Geometry shape) {
        return areas.named(tag.text)
                .filter(area -> tag.fits(area)
                        && area.id != subject.id()
                        && Objects.equals(area.countryCode, subject.countryCode())
                        && area.bounds().distance(shape.getEnvelopeInternal()) <= Ranks.reachDegrees(area.searchRank))
                .min(Comparator.comparing((Area area) -> !area.reaches(shape))
                        .thenComparingDouble(area -> area.centroid.distance(subject.centroid()))
                        .thenComparing(Area.BY_OBJECT));
    }
}
