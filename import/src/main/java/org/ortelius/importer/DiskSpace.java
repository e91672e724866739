// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;

/** Whether a new generation has room beside the live one, asked before hours of work. */
final class DiskSpace {

    /**
     * Bytes of database and index for a byte of an extract, by the packing that its name tells. A PBF of 63 MB became 1.6 GB, smaller ones have
     * more houses for their size; see docs/planet.md.
     */
    private static final double OF_PBF = 25;

    private static final double OF_PACKED_XML = 15;
    private static final double OF_XML = 1.5;

    /** The index and, for the time of the import, where the nodes are: 157 and 103 MB of the 1.6 GB; some more for regions of many houses. */
    private static final double BESIDE_TABLES = .2;

    private DiskSpace() {}

    /**
     * Throws when a disk is too small for what the extracts will become: that of the data folder, and that of the private cluster. How much room a
     * database elsewhere has is not known.
     */
    static void require(Database database, Path data, List<Path> extracts) throws IOException {
        double needed = 0;
        for (Path extract : extracts) {
            needed += Files.size(extract) * growth(extract.getFileName().toString());
        }
        @Nullable Path tables = database.folder().orElse(null);
        if (tables == null) {
            require(data, needed * BESIDE_TABLES);
        } else if (Files.getFileStore(tables).equals(Files.getFileStore(data))) {
            require(data, needed);
        } else {
            require(data, needed * BESIDE_TABLES);
            require(tables.toRealPath(), needed * (1 - BESIDE_TABLES));
        }
    }

    private static void require(Path folder, double needed) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (needed > free) {
            throw new OrteliusException(String.format(
                    Locale.ROOT,
                    "the import needs some %.1f GB beside the live data, and the disk of %s has %.1f GB left: free some, name another folder with --data, or start with --no-disk-check",
                    needed / 1e9,
                    folder.toAbsolutePath(),
                    free / 1e9));
        }
    }

    private static double growth(String name) {
        if (name.endsWith(".pbf")) {
            return OF_PBF;
        }
        return name.endsWith(".gz") || name.endsWith(".bz2") ? OF_PACKED_XML : OF_XML;
    }
}
