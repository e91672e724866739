// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.roads.Road;

/** The parent of a house or POI: the first that a rule of place-model.md 4.2 finds. Thread-safe. */
public final class Parents {

    /** A POI larger than this hangs on the area around it, not on the street beside it; square degrees. */
    private static final double LARGE_POI = 0.005;

    private static final int LOWEST_RANK = 5;
    private static final int HIGHEST_RANK = 25;

    private final ResolveContext around;

    public Parents(ResolveContext around) {
        this.around = around;
    }

    /**
     * @param postcode of the street or area; absent when it has none
     * @param countryCode absent where none is known
     * @param addressedBy the places in its address
     */
    public record Parent(
            long id, @Nullable String postcode, @Nullable String countryCode, List<Area> addressedBy) {

        public static Parent of(Road road) {
            return new Parent(road.id, road.postcode, road.countryCode, road.addressedBy);
        }

        public static Parent of(Area area) {
            return new Parent(area.id, area.postcode, area.countryCode, area.addressedBy);
        }

        /** Whether a place is part of its address. */
        public boolean isIn(Area place) {
            return place.id == id || addressedBy.contains(place);
        }
    }

    public Optional<Parent> of(FeatureContext house) {
        return associatedStreet(house)
                .or(() -> taggedStreet(house))
                .map(Parent::of)
                .or(() -> taggedPlace(house).map(Parent::of))
                .or(() -> wayThrough(house).map(Parent::of))
                .or(() -> nearest(house))
                .or(() -> covering(house));
    }

    private Optional<Road> associatedStreet(FeatureContext house) {
        return around.associatedStreets().streetOf(house.feature().ref(), house.bounds());
    }

    private Optional<Road> taggedStreet(FeatureContext house) {
        String street = house.address().get("street");
        return street == null
                ? Optional.empty()
                : around.roadIndex().ofName(street, house.bounds(), house.countryCode());
    }

    private Optional<Area> taggedPlace(FeatureContext house) {
        String place = house.address().get("place");
        return place == null
                ? Optional.empty()
                : around.areaIndex().named(place, house.geometry(), house.countryCode());
    }

    /** The street that a node is part of, named or not. */
    private Optional<Road> wayThrough(FeatureContext house) {
        return house.feature().isNode() ? around.nodesOnRoads().roadThrough(house.id()) : Optional.empty();
    }

    /** The nearest named street; large things and those of an unknown place hang on the area around them. */
    private Optional<Parent> nearest(FeatureContext house) {
        boolean inUnknownPlace =
                house.address().containsKey("place") && !house.address().containsKey("street");
        if (inUnknownPlace || house.bounds().getArea() >= LARGE_POI) {
            return Optional.empty();
        }
        return around.roadIndex()
                .nearestNamed(house.bounds(), house.countryCode())
                .map(Parent::of);
    }

    private Optional<Parent> covering(FeatureContext house) {
        return around.areaIndex()
                .covering(house.geometry(), LOWEST_RANK, HIGHEST_RANK)
                .map(Parent::of);
    }
}
