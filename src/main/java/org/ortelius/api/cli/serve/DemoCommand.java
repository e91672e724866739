// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.importer.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ortelius demo}. */
@Command(
        name = "demo",
        description = {
            "Starts a private PostGIS, imports an extract unless one is loaded, and serves.",
            "Without EXTRACT it serves the loaded data. If there is none, it downloads Liechtenstein or imports a small sample town."
        })
public final class DemoCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "EXTRACT",
            arity = "0..1",
            defaultValue = "${env:ORTELIUS_EXTRACT}",
            description = "The extract to import, even if data is loaded: PBF or OSM XML, packed or not."
                    + " Environment: ORTELIUS_EXTRACT")
    private @Nullable Path extract;

    @Mixin
    private ServingOptions options;

    @Override
    public Integer call() {
        options.listen.requireFree();
        DataOptions data = options.data;
        try (var opened = options.database.open(data.folder)) {
            if (extract != null) {
                new Import(opened, data.folder).run(List.of(extract));
            } else if (data.generations().live().isEmpty()) {
                new Import(opened, data.folder).run(List.of(new DemoExtract(data.folder).fetch()));
            }
            return options.service().run(options.served(opened));
        }
    }
}
