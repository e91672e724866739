// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.batch.parameters.UsageException;

/** Change files that were sent, in {@code DATA/uploads} until they are applied. */
@Singleton
public class Uploads {

    private final Path folder;

    Uploads(OrteliusConfig config) {
        this.folder = config.data().toAbsolutePath().resolve("uploads");
    }

    /** How change files begin: packed with gzip or bzip2, or XML, which a byte order mark or a blank may come before. */
    private static final String BEGINNINGS = "\u001fB<\u00ef\u00fe\u00ff \r\n\t";

    /** Stores a change file; half a one gets no name. */
    public Path store(InputStream body) throws IOException {
        int beginning = body.read();
        if (BEGINNINGS.indexOf(beginning) < 0) {
            throw new UsageException(
                    "body",
                    "",
                    "The body must be a change file: OSM's XML for changes, plain or packed with gzip or bzip2.");
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "upload", ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                out.write(beginning);
                body.transferTo(out);
            }
            return Files.move(part, folder.resolve(UUID.randomUUID() + ".osc"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes the file that a finished job was about; other jobs have none. */
    void remove(Job job) throws IOException {
        for (String argument : job.arguments()) {
            Path file = Path.of(argument);
            if (job.kind() == JobKind.UPDATE && folder.equals(file.getParent())) {
                Files.deleteIfExists(file);
            }
        }
    }
}
