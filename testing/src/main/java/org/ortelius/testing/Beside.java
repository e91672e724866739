// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.resolve.AuxiliaryData;

/**
 * The auxiliary files of a drawn map, as rows without their headers; empty = no such file.
 *
 * @param census rows of a TIGER file
 * @param articles rows of a file of importances
 * @param postcodes rows of a file of Luxembourg's postcodes
 * @param phrases rows of a file of special phrases
 */
record Beside(List<String> census, List<String> articles, List<String> postcodes, List<String> phrases) {

    static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), List.of());

    AuxiliaryData writtenTo(Path folder) throws IOException {
        var tiger = file(folder.resolve("tiger.csv"), "from;to;interpolation;street;postcode;geometry", census);
        var importance = file(folder.resolve("importance.csv"), "language\ttitle\timportance\twikidata_id", articles);
        var codes = file(folder.resolve("lu_postcodes.csv"), "postcode,lat,lon", postcodes);
        var special = file(folder.resolve("phrases.csv"), "phrase,class,type,operator,plural", phrases);
        return new AuxiliaryData(
                importance.stream().findFirst().orElse(null),
                special.stream().findFirst().orElse(null),
                tiger,
                codes);
    }

    /** One file, or none if there are no rows. */
    private static List<Path> file(Path file, String header, List<String> rows) throws IOException {
        if (rows.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return List.of(Files.write(file, lines));
    }
}
