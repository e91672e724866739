// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.resolve.postcodes.PostcodeFile;

/**
 * Files that an import reads beside the extracts.
 *
 * @param importance importances of Wikipedia articles, Nominatim's {@code wikimedia-importance.csv.gz}; absent = by rank only
 * @param specialPhrases what users call kinds of places, Nominatim's CSV; absent = what comes with the program
 * @param tiger house numbers of the US census, files, archives or folders in Nominatim's form; empty = none
 * @param postcodes postcodes with positions, see {@link PostcodeFile}; empty = none
 */
public record AuxiliaryData(
        @Nullable Path importance, @Nullable Path specialPhrases, List<Path> tiger, List<Path> postcodes) {

    public static final AuxiliaryData NONE = new AuxiliaryData(null, null, List.of(), List.of());

    public AuxiliaryData {
        tiger = List.copyOf(tiger);
        postcodes = List.copyOf(postcodes);
        requireReadable("--importance", importance);
        requireReadable("--special-phrases", specialPhrases);
        tiger.forEach(path -> requireReadable("--tiger", path));
        for (Path file : postcodes) {
            requireReadable("--postcodes", file);
            new PostcodeFile(file);
        }
    }

    /** The tables that they are kept in, so that updates know what they tell. */
    public List<String> tables() {
        var tables = new ArrayList<String>();
        if (importance != null) {
            tables.add("article");
        }
        if (!tiger.isEmpty()) {
            tables.add("census_line");
        }
        if (!postcodes.isEmpty()) {
            tables.add("known_postcode");
        }
        return tables;
    }

    private static void requireReadable(String option, @Nullable Path path) {
        if (path != null && !Files.isReadable(path)) {
            throw new OrteliusException("%s names %s, which is not a file that you may read".formatted(option, path));
        }
    }
}
