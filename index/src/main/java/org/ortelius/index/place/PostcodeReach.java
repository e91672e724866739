// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.Map;

/** How far around its centroid a postcode holds that has no mapped area; place-model.md 4.10. */
public final class PostcodeReach {

    /** The farthest that any reaches. */
    public static final int USUAL_METERS = 5000;

    /** Where the usual reach is wrong. */
    private static final Map<String, Integer> METERS = Map.ofEntries(
            Map.entry("ch", 3000),
            Map.entry("ee", 3000),
            Map.entry("jp", 3000),
            Map.entry("li", 4000),
            Map.entry("ro", 2500),
            Map.entry("gg", 1000),
            Map.entry("lu", 1000),
            Map.entry("pt", 1000),
            Map.entry("nl", 800),
            Map.entry("gb", 700),
            Map.entry("im", 700),
            Map.entry("ie", 50));

    private PostcodeReach() {}

    /** Half the side of the square in which a postcode of a country holds. */
    public static int meters(String countryCode) {
        return METERS.getOrDefault(countryCode, USUAL_METERS);
    }

    /** That square. */
    public static Box around(Point centroid, String countryCode) {
        return Box.onGround(centroid, meters(countryCode));
    }
}
