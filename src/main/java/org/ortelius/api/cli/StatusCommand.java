// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.index.Manifest;
import org.ortelius.index.disk.FileTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ortelius status}. */
@Command(name = "status", description = "Shows what is loaded and how fresh it is.")
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
                    FileTree.bytes(data.index()) / 1e6,
                    data.index());
        }
        return 0;
    }
}
