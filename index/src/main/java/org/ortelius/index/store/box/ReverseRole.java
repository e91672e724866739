// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.box;

import java.util.EnumSet;
import java.util.Set;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Place;

/** As what a position may find a place. The boxes of a role are in a field of their own, or together with those that most requests ask for, too. */
public enum ReverseRole {
    /** Address ranks 26…29, named or not. */
    ROAD,
    /** A house with a number or name of its own. */
    ADDRESS_POINT,
    /** Search rank 30, not a house, not a line; named or not. */
    POI,
    /** Address rank 0, search rank ≥ 26. */
    SMALL_FEATURE,
    /** Named area of address rank 5…25. */
    AREA,
    /** Named place node of address rank 5…25. */
    PLACE_NODE,
    /** Country area. */
    COUNTRY,
    /** Named, address rank 0, search rank < 26. */
    LARGE_FEATURE,
    /** House numbers along a line. */
    NUMBER_LINE;

    /** The field of the boxes in this role; what most requests ask for together is found by one walk. */
    public String field() {
        return switch (this) {
            case ROAD, ADDRESS_POINT, POI -> "box.STREETS";
            default -> "box." + name();
        };
    }

    /** The roles of a place; none for a linked place. */
    public static Set<ReverseRole> of(Place place) {
        var roles = EnumSet.noneOf(ReverseRole.class);
        if (place.hierarchy().linkedTo() != null) {
            return roles;
        }
        if (place.isNumberLine()) {
            return EnumSet.of(NUMBER_LINE);
        }
        int rank = place.ranks().address();
        if (rank == 0) {
            addFeature(roles, place);
        } else if (rank < 26) {
            addArea(roles, place);
        } else if (rank < 30) {
            roles.add(ROAD);
        } else {
            addHouse(roles, place);
        }
        return roles;
    }

    private static void addFeature(Set<ReverseRole> roles, Place place) {
        if (place.ranks().search() >= 26) {
            roles.add(SMALL_FEATURE);
        } else if (!place.names().isEmpty()) {
            roles.add(LARGE_FEATURE);
        }
    }

    private static void addArea(Set<ReverseRole> roles, Place place) {
        boolean isArea = place.location().geometry() instanceof Polygonal;
        if (place.ranks().address() <= 4) {
            if (isArea && place.countryCode().isPresent() && place.ranks().address() == 4) {
                roles.add(COUNTRY);
            }
        } else if (!place.names().isEmpty() && isArea) {
            roles.add(AREA);
        } else if (!place.names().isEmpty()
                && place.location().geometry() instanceof Puntal
                && place.category().key().equals("place")
                && !place.category().value().equals("postcode")) {
            roles.add(PLACE_NODE);
        }
    }

    private static void addHouse(Set<ReverseRole> roles, Place place) {
        Category category = place.category();
        if (Layer.ADDRESS.holds(place)) {
            roles.add(ADDRESS_POINT);
        }
        boolean isHouse = category.key().equals("place") || category.key().equals("building");
        if (place.ranks().search() == 30 && !isHouse && !(place.location().geometry() instanceof Lineal)) {
            roles.add(POI);
        }
    }
}
