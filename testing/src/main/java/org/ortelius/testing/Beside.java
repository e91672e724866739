// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.SideFiles;

/**
 * What an import of a drawn map knows beside it, as rows without their headers; empty = no such file.
 *
 * @param census rows of a TIGER file
 * @param articles rows of a file of importances
 */
record Beside(List<String> census, List<String> articles) {

    static final Beside NOTHING = new Beside(List.of(), List.of());

    SideFiles writtenTo(Path folder) throws IOException {
        var tiger = census.isEmpty()
                ? List.<Path>of()
                : List.of(write(folder.resolve("tiger.csv"), "from;to;interpolation;street;postcode;geometry", census));
        var importance = articles.isEmpty()
                ? null
                : write(folder.resolve("importance.csv"), "language\ttitle\timportance\twikidata_id", articles);
        return new SideFiles(importance, null, tiger);
    }

    private static Path write(Path file, String header, List<String> rows) throws IOException {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return Files.write(file, lines);
    }
}
