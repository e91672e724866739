// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Deletes what tests made. */
public final class Folders {

    private Folders() {}

    /** The whole tree; what a symbolic link {@code pg} leads to as well. */
    public static void delete(Path folder) {
        try {
            Path cluster = folder.resolve("pg");
            if (Files.isSymbolicLink(cluster)) {
                tree(Files.readSymbolicLink(cluster).getParent());
            }
            tree(folder);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void tree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
