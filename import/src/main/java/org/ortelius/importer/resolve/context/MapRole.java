// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.index.place.Ranks;

/** What a feature is to others. */
public enum MapRole {
    /** It may stand in the address of others, or be linked with what may. */
    AREA,
    /** Houses may hang on it. */
    ROAD,
    /** It is mapped for a postcode. */
    POSTCODE_AREA,
    /** It is no place, but has a postcode or house numbers to tell. */
    CARRIER,
    OTHER;

    /** @param ranks by the rank table, before areas are adjusted to one another */
    public static MapRole of(Feature feature, Ranks ranks) {
        if (isPostcodeArea(feature)) {
            return POSTCODE_AREA;
        }
        if (Area.isOne(feature, ranks) || Area.isPlaceNode(feature, ranks)) {
            return AREA;
        }
        if (feature.category().key().equals("highway") && ranks.isStreet()) {
            return ROAD;
        }
        return isCarrier(feature) ? CARRIER : OTHER;
    }

    private static boolean isPostcodeArea(Feature feature) {
        return feature.category().is("boundary", "postal_code");
    }

    private static boolean isCarrier(Feature feature) {
        String key = feature.category().key();
        return key.equals(Feature.POSTCODE_POINT) || key.equals(Feature.INTERPOLATION);
    }

    /** Whether it is resolved with others or not at all, whatever its ranks: an area of a postcode, or a carrier. */
    public static boolean isNoPlaceOfItsOwn(Feature feature) {
        return isPostcodeArea(feature) || isCarrier(feature);
    }
}
