// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Callback;
import org.ortelius.batch.parameters.Languages;
import org.ortelius.batch.parameters.Parameters;

/**
 * A request for {@code /details}.
 *
 * @param languages the preferred first
 * @param callback what wraps the JSON; absent = nothing
 */
record DetailsRequest(
        PlaceRef ref,
        Parts parts,
        List<String> languages,
        @Nullable Callback callback) {

    /**
     * The parts to add to the place itself.
     *
     * @param address the rows of its address, also those that do not show in it
     * @param keywords the words that a search finds it by
     * @param linkedPlaces the place nodes that are one with it
     * @param hierarchy what hangs on it
     * @param isGrouped whether the hierarchy is told by type
     * @param outline its full geometry, not only a point
     * @param entrances its entrances
     */
    record Parts(
            boolean address,
            boolean keywords,
            boolean linkedPlaces,
            boolean hierarchy,
            boolean isGrouped,
            boolean outline,
            boolean entrances) {}

    /** @param acceptLanguage the request's header; absent when the client sends none */
    static DetailsRequest of(Parameters parameters, @Nullable String acceptLanguage) {
        parameters.onlyJson();
        var parts = new Parts(
                parameters.flag("addressdetails", false),
                parameters.flag("keywords", false),
                parameters.flag("linkedplaces", true),
                parameters.flag("hierarchy", false),
                parameters.flag("group_hierarchy", false),
                parameters.flag("polygon_geojson", false),
                parameters.flag("entrances", false));
        return new DetailsRequest(
                PlaceRef.of(parameters),
                parts,
                Languages.of(parameters, acceptLanguage),
                Callback.of(parameters).orElse(null));
    }
}
