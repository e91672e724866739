// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an import may know beside the extracts.
 *
 * @param importance importances of Wikipedia articles, Nominatim's {@code wikimedia-importance.csv.gz}; absent = by rank only
 */
public record SideFiles(@Nullable Path importance) {

    public static final SideFiles NONE = new SideFiles(null);

    public SideFiles {
        if (importance != null && !Files.isReadable(importance)) {
            throw new OrteliusException(
                    "--importance names %s, which is no file that you may read".formatted(importance));
        }
    }
}
