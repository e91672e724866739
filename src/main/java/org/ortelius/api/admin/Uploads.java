// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.parameters.UsageException;

/** Change files that were sent, in {@code DATA/uploads} until they are applied. */
@Singleton
class Uploads {

    private final Path folder;

    Uploads(OrteliusConfig config) {
        this.folder = config.data().toAbsolutePath().resolve("uploads");
    }

    /** How change files begin. */
    private enum Format {
        GZIP(".osc.gz", 0x1f, 0x8b),
        BZIP2(".osc.bz2", 'B', 'Z'),
        XML(".osc", '<', '?'),
        BARE_XML(".osc", '<', 'o');

        private final String ending;
        private final byte[] beginning;

        Format(String ending, int first, int second) {
            this.ending = ending;
            this.beginning = new byte[] {(byte) first, (byte) second};
        }

        private static String endingOf(byte[] beginning) {
            return Arrays.stream(values())
                    .filter(format -> Arrays.equals(format.beginning, beginning))
                    .map(format -> format.ending)
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "body", "", "The body must be a change file: .osc, .osc.gz or .osc.bz2."));
        }
    }

    /** Stores a change file; half a one gets no name. */
    Path store(InputStream body) throws IOException {
        byte[] beginning = body.readNBytes(2);
        String name = UUID.randomUUID() + Format.endingOf(beginning);
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "upload", ".part");
        try {
            try (var out = Files.newOutputStream(part)) {
                out.write(beginning);
                body.transferTo(out);
            }
            return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
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
