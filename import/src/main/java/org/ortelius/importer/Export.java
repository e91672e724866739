// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.OutputStream;
import java.nio.file.Path;
import org.ortelius.importer.postgres.Database;

/** Every place of the live generation, one JSON object a line. */
public final class Export {

    public Export(Database database, Path data) {
        throw new UnsupportedOperationException();
    }

    public void writeTo(OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
