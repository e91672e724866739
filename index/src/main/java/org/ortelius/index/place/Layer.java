// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

/** The kind of place that a client wants to see; the API's {@code layer} parameter. */
public enum Layer {
    /** Places with address rank 1…29, and houses with a number or a house name of their own. */
    ADDRESS,
    /** Points of interest: address rank 30 and neither {@code place} nor {@code building}. */
    POI,
    /** Address rank 0 with key {@code railway}. */
    RAILWAY,
    /** Address rank 0 with key {@code natural}, {@code water} or {@code waterway}. */
    NATURAL,
    /** Address rank 0 and none of the others. */
    MANMADE;

    /** Whether this layer holds the place. A house at a number belongs to {@link #ADDRESS} and, as a shop, to {@link #POI} too. */
    public boolean holds(Place place) {
        String key = place.category().key();
        int rank = place.ranks().address();
        return switch (this) {
            case ADDRESS -> rank > 0 && rank < 30 || rank == 30 && isAddressPoint(place);
            case POI -> rank == 30 && !key.equals("place") && !key.equals("building");
            case RAILWAY -> rank == 0 && key.equals("railway");
            case NATURAL -> rank == 0 && isNatural(key);
            case MANMADE -> rank == 0 && !key.equals("railway") && !isNatural(key);
        };
    }

    private static boolean isNatural(String key) {
        return key.equals("natural") || key.equals("water") || key.equals("waterway");
    }

    private static boolean isAddressPoint(Place place) {
        return place.housenumber().isPresent() && !place.address().containsKey("_inherited")
                || place.names().containsKey("addr:housename");
    }
}
