// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources to follow, and how.
 *
 * @param sources addresses of folders; empty = those followed so far, else those that the extracts name
 * @param since where to begin with a source that is not followed yet; absent = where the extract ends
 * @param batchBytes how much of the files, packed as they come, makes an update; the last of them may exceed it
 */
public record Following(List<String> sources, @Nullable Instant since, long batchBytes) {

    public static final Following BY_EXTRACT = new Following(List.of(), null, 50_000_000);

    public Following {
        sources = List.copyOf(sources);
        sources.forEach(Source::parse);
    }
}
