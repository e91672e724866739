// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that serves may be told. */
final class ServingOptions {

    @Mixin
    DataOptions data;

    @Mixin
    DatabaseOptions database;

    @Mixin
    ListenOptions listen;

    @Mixin
    ThreadOptions threads;

    @Mixin
    SynonymOptions synonyms;

    @Option(
            names = "--traces",
            paramLabel = "URL",
            defaultValue = "${env:ORTELIUS_TRACES}",
            description =
                    "An OpenTelemetry collector that spans are sent to, such as http://localhost:4317. Environment: ORTELIUS_TRACES")
    private @Nullable URI traces;

    /** Throws what is wrong with a file before anything is started. */
    Service service() {
        synonyms.read();
        return new Service(data.folder, synonyms.file, listen, threads, null, traces);
    }
}
