// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.Limit;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.place.TypeFilter.Tag;

/**
 * One {@code osm_tag}: {@code key:value}, {@code key}, {@code :value}, and with an exclamation mark what is not wanted: {@code !key:value}, {@code !key},
 * {@code :!value}, {@code key:!value} (of the key all but the value).
 *
 * @param included absent = this tag only excludes
 * @param excluded absent = this tag only includes
 */
record OsmTag(@Nullable Tag included, @Nullable Tag excluded) {

    private static final Pattern FORM = Pattern.compile("(!?)([^!:]*+)(?::(!?)([^!:]*+))?");

    static OsmTag of(String text) {
        Matcher form = FORM.matcher(Limit.OSM_TAG.check("osm_tag", text).strip());
        String key = form.matches() ? given(form.group(2)) : null;
        String value = form.matches() ? given(form.group(4)) : null;
        if (key == null && value == null) {
            throw new UsageException(
                    "osm_tag",
                    text,
                    "Parameter 'osm_tag' must be key:value, key, :value, !key:value, !key, :!value or key:!value, got '%s'."
                            .formatted(text));
        }
        var tag = new Tag(key, value);
        if (!form.group(1).isEmpty()) {
            return new OsmTag(null, tag);
        }
        if ("!".equals(form.group(3))) {
            return new OsmTag(key == null ? null : new Tag(key, null), tag);
        }
        return new OsmTag(tag, null);
    }

    private static @Nullable String given(@Nullable String part) {
        return part == null || part.isEmpty() ? null : part;
    }

    void addTo(List<Tag> allIncluded, List<Tag> allExcluded) {
        if (included != null) {
            allIncluded.add(included);
        }
        if (excluded != null) {
            allExcluded.add(excluded);
        }
    }
}
