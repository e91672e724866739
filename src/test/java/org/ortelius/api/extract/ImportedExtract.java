// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ortelius.api.StoredData;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;

/** The service over a fresh import of Liechtenstein and Autauga county. */
public final class ImportedExtract extends StoredData {

    private static final Path EXTRACT = Path.of("../../shared/data/extracts/liechtenstein-autauga-2021.osm.pbf");

    /** Whether the extract lies beside the project. */
    public static boolean isThere() {
        return Files.exists(EXTRACT);
    }

    @Override
    protected void fill(Path data, Database empty) {
        new Import(empty, data).run(List.of(EXTRACT));
    }
}
