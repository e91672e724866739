// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.needs.Needs;
import org.ortelius.importer.postgres.Database;

/** Whether a new generation has room beside the live one, asked before hours of work. */
final class DiskSpace {

    private DiskSpace() {}

    /**
     * Throws when a disk is too small for what an import needs: that of the data folder, and that of the private cluster. How much room a database
     * elsewhere has is not known.
     *
     * @param there bytes of the database that the import has already, or that go before it begins
     */
    static void require(Database database, Path data, Needs needs, long there) throws IOException {
        @Nullable Path tables = database.folder().orElse(null);
        long inDatabase = Math.max(0, needs.database() - there);
        if (tables == null) {
            require(data, needs.beside());
        } else if (Files.getFileStore(tables).equals(Files.getFileStore(data))) {
            require(data, inDatabase + needs.beside());
        } else {
            require(data, needs.beside());
            require(tables.toRealPath(), inDatabase);
        }
    }

    private static void require(Path folder, long needed) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (needed > free) {
            throw new OrteliusException(
                    "the import needs some %s beside the live data, and the disk of %s has %s left: free some, name another folder with --data, or start with --no-disk-check"
                            .formatted(Needs.bytes(needed), folder.toAbsolutePath(), Needs.bytes(free)));
        }
    }
}
