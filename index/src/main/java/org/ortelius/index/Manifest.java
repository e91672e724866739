// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The description of a generation, kept in the Lucene commit itself so that index and description cannot diverge.
 *
 * @param generation name of the generation, also the name of its database schema, such as {@code g20260131t120000}
 * @param dataTime the newest OSM edit or the replication time of the extract; absent if the extract has none
 * @param places how many places are indexed
 * @param importedAt when the import ended
 * @param update how many updates are in it; the database counts them, too, and the two agree unless one was interrupted
 */
public record Manifest(String generation, @Nullable Instant dataTime, long places, Instant importedAt, long update) {
    /** Of a fresh import. */
    public Manifest(String generation, @Nullable Instant dataTime, long places, Instant importedAt) {
        this(generation, dataTime, places, importedAt, 0);
    }
}
