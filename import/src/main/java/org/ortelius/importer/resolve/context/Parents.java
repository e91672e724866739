// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.Inheritance;
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
     * What a house or POI hangs on.
     *
     * @param countryCode absent where none is known
     */
    public record Parent(long id, @Nullable String countryCode, Inheritance inheritance) {

        /** Whether a place is part of its address. */
        public boolean isIn(Area place) {
            return place.id == id || inheritance.isAddressedBy(place.id);
        }
    }

    /**
     * The parent that was chosen.
     *
     * @param parent absent when no rule finds one
     * @param lookedAt where streets were looked for that lie near, named as they may be; absent when another rule decided before
     */
    public record Choice(Optional<Parent> parent, @Nullable Envelope lookedAt) {}

    public Parent of(Road road) {
        return new Parent(road.id, road.countryCode, around.inheritanceOf(road));
    }

    public Parent of(Area area) {
        return new Parent(area.id, area.countryCode, around.inheritanceOf(area));
    }

    public Choice of(FeatureContext house) {
        var told = associatedStreet(house)
                .or(() -> taggedStreet(house))
                .map(this::of)
                .or(() -> taggedPlace(house).map(this::of))
                .or(() -> wayThrough(house).map(this::of));
        if (told.isPresent()) {
            return new Choice(told, null);
        }
        if (isOnItsOwn(house)) {
            return new Choice(covering(house), null);
        }
        var nearest = around.roadIndex().nearestNamed(house.bounds(), house.countryCode());
        return new Choice(nearest.road().map(this::of).or(() -> covering(house)), nearest.lookedAt());
    }

    private Optional<Road> associatedStreet(FeatureContext house) {
        return around.members().associatedStreets().streetOf(house.feature().ref(), house.bounds());
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
        return house.feature().isNode() ? around.members().nodesOnRoads().roadThrough(house.id()) : Optional.empty();
    }

    /** Large things and those of an unknown place hang on the area around them, not on the nearest street. */
    private static boolean isOnItsOwn(FeatureContext house) {
        boolean inUnknownPlace =
                house.address().containsKey("place") && !house.address().containsKey("street");
        return inUnknownPlace || house.bounds().getArea() >= LARGE_POI;
    }

    private Optional<Parent> covering(FeatureContext house) {
        return around.areaIndex()
                .covering(house.geometry(), LOWEST_RANK, HIGHEST_RANK)
                .map(this::of);
    }
}
