// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.geometry.Outlines;
import org.ortelius.api.geometry.WrittenOutline;
import org.ortelius.index.answer.LinkedNames;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;

/**
 * One result, ready to be written.
 *
 * @param shape its outline; absent unless the client asked for one
 */
public record Answer(Result result, @Nullable WrittenOutline shape) {

    public Place place() {
        return result.place();
    }

    /** Empty for what answers where the extract has no boundary of the country; in Nominatim that is no place and has no id. */
    public OptionalLong placeId() {
        return Outlines.isCountryWithoutBoundary(result) ? OptionalLong.empty() : OptionalLong.of(place().placeId());
    }

    /** All names; one that the linked place lends counts as the place's own unless that has another under the same key. */
    public Map<String, String> names() {
        return LinkedNames.shown(place().names());
    }

    /** The other tags, and of an administrative boundary its level. */
    public Map<String, String> extratags() {
        int level = place().identity().adminLevel();
        if (level >= Place.Identity.NO_ADMIN_LEVEL || !place().category().is("boundary", "administrative")) {
            return place().extratags();
        }
        var tags = new LinkedHashMap<>(place().extratags());
        tags.put("admin_level", Integer.toString(level));
        return tags;
    }
}
