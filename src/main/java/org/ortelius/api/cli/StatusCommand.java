// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ortelius.index.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ortelius status}. */
@Command(name = "status", description = "Tells what is loaded and how fresh it is.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data;

    @Override
    public Integer call() throws IOException {
        try (var geocoder = data.openLive()) {
            Manifest manifest = geocoder.manifest();
            System.out.printf(
                    """
                    generation  %s
                    imported    %s
                    data time   %s
                    places      %,d
                    index       %.1f MB in %s
                    """,
                    manifest.generation(),
                    manifest.importedAt(),
                    manifest.dataTime() == null ? "unknown" : manifest.dataTime(),
                    manifest.places(),
                    bytes(data.generations().directory(data.live())) / 1e6,
                    data.generations().directory(data.live()));
        }
        return 0;
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
