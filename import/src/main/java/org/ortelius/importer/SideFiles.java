// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an import may know beside the extracts.
 *
 * @param importance importances of Wikipedia articles, Nominatim's {@code wikimedia-importance.csv.gz}; absent = by rank only
 * @param tiger house numbers of the US census, files, archives or folders in Nominatim's form; empty = none
 */
public record SideFiles(@Nullable Path importance, List<Path> tiger) {

    public static final SideFiles NONE = new SideFiles(null, List.of());

    public SideFiles {
        tiger = List.copyOf(tiger);
        if (importance != null) {
            requireReadable("--importance", importance);
        }
        tiger.forEach(path -> requireReadable("--tiger", path));
    }

    private static void requireReadable(String option, Path path) {
        if (!Files.isReadable(path)) {
            throw new OrteliusException("%s names %s, which is no file that you may read".formatted(option, path));
        }
    }

    /** A file's content, unpacked if its name ends in {@code .gz}. */
    public static InputStream unpacked(InputStream content, Path file) throws IOException {
        return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(content, 1 << 16) : content;
    }
}
