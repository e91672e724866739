// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.OsmRef;

/** How a client names one place. */
sealed interface PlaceRef {

    /** The place in the index; empty when there is none. */
    Optional<Result> in(Geocoder geocoder);

    /** {@code place_id}, else {@code osmtype}, {@code osmid} and perhaps {@code class}; no place has the id 0. */
    static PlaceRef of(Parameters parameters) {
        if (parameters.text("place_id").isPresent() && parameters.id("place_id") != 0) {
            return new PlaceId(parameters.id("place_id"));
        }
        String type = parameters
                .text("osmtype")
                .orElseThrow(() -> new UsageException("place_id", "", "Missing ID parameter 'place_id' or 'osmtype'."));
        return new Osm(
                new OsmRef(type(type), parameters.id("osmid")),
                parameters.nonEmpty("class").orElse(null));
    }

    private static OsmRef.Type type(String text) {
        return (text.length() == 1 ? OsmRef.Type.ofLetter(text.charAt(0)) : Optional.<OsmRef.Type>empty())
                .orElseThrow(() -> new UsageException("osmtype", text, "Parameter 'osmtype' must be one of: N, W, R"));
    }

    /** By its id in the live generation. */
    record PlaceId(long id) implements PlaceRef {

        @Override
        public Optional<Result> in(Geocoder geocoder) {
            return geocoder.lookup(id);
        }
    }

    /**
     * By its OSM object.
     *
     * @param key which of the object's main tags is meant; absent = whichever comes first
     */
    record Osm(OsmRef ref, @Nullable String key) implements PlaceRef {

        @Override
        public Optional<Result> in(Geocoder geocoder) {
            return geocoder.lookup(ref, key);
        }
    }
}
