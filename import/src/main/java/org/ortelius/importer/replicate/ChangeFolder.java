// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ortelius.index.disk.FileTree;

/** Where the change files of one update are kept while it runs, in {@code DATA/tmp}; deleted when closed. */
record ChangeFolder(Path path) implements AutoCloseable {

    private static final String PREFIX = "changes";

    static ChangeFolder in(Path data) throws IOException {
        Path tmp = Files.createDirectories(data.resolve("tmp"));
        return new ChangeFolder(Files.createTempDirectory(tmp, PREFIX));
    }

    /** Deletes the files of a killed process. */
    static void removeLeftovers(Path data) throws IOException {
        Path tmp = data.resolve("tmp");
        if (!Files.isDirectory(tmp)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(tmp, PREFIX + "*")) {
            for (Path folder : folders) {
                new ChangeFolder(folder).close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(path);
    }
}
