// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import org.jspecify.annotations.Nullable;

/**
 * The part of a question that its answer repeats, in XML and geocodejson.
 *
 * @param query the text that was searched for; absent for lookups
 * @param more where the next results are; absent for all but searches
 */
public record Echo(@Nullable String query, @Nullable More more) {

    /** A lookup repeats nothing. */
    public static final Echo NONE = new Echo(null, null);

    /**
     * Of the three, what is empty is not written.
     *
     * @param url the same search without the results that the client has now
     * @param excludedIds all that the search at the url leaves out, with commas between
     * @param viewbox the corners of the viewbox
     */
    public record More(String url, String excludedIds, String viewbox) {}
}
