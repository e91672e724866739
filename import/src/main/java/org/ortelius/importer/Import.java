// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.nio.file.Path;
import java.util.List;
import org.ortelius.importer.postgres.Database;

/** A full import: extracts in, a new live generation out; the old one stays live until the last step. */
public final class Import {

    /** @param database where to resolve; @param data the data folder whose generation is replaced */
    public Import(Database database, Path data) {
        throw new UnsupportedOperationException();
    }

    /** Imports the extracts as one map. Progress and the summary table go to stderr. Throws {@link OrteliusException} when it can't. */
    public void run(List<Path> extracts) {
        throw new UnsupportedOperationException();
    }

    /** Rebuilds the index of the live generation from PostGIS. */
    public void reindex() {
        throw new UnsupportedOperationException();
    }
}
