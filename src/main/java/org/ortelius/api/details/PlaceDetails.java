// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.answer.AddressRow;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.Keywords;

/**
 * Everything to tell of a place.
 *
 * @param indexedAt when the place was last put into the index
 * @param outline GeoJSON; absent = the centroid stands for it
 * @param article the Wikipedia article that gave the importance; absent where none did
 * @param around what was asked for beside the place
 */
record PlaceDetails(
        Result result,
        Instant indexedAt,
        @Nullable String outline,
        @Nullable String article,
        Around around) {

    /**
     * Each absent unless asked for.
     *
     * @param linked never empty: without linked places it is absent
     */
    record Around(
            @Nullable List<Line> address,
            @Nullable List<Neighbour> linked,
            @Nullable Keywords keywords,
            @Nullable List<Neighbour> hierarchy) {}

    /** A row of the address and how far away its place is: degrees, 0 for the place itself, its street and what is no place. */
    record Line(AddressRow row, double degrees) {}

    /** Another place and how far away it is. */
    record Neighbour(Place place, double meters) {}
}
