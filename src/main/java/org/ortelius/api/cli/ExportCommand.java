// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ortelius export}. */
@Command(name = "export", description = "Writes every place, one JSON object a line.")
final class ExportCommand implements Callable<Integer> {

    private static final int BUFFER_BYTES = 1 << 16;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_OUTPUT}",
            description = "Where to write. Default: standard output. Environment: ORTELIUS_OUTPUT")
    private @Nullable Path output;

    @Mixin
    private DataOptions data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws IOException {
        data.live();
        try (var opened = database.open(data.folder);
                var out = new BufferedOutputStream(target(), BUFFER_BYTES)) {
            new Export(opened, data.folder).writeTo(out);
        }
        return 0;
    }

    private OutputStream target() throws IOException {
        return output == null ? System.out : Files.newOutputStream(output);
    }
}
