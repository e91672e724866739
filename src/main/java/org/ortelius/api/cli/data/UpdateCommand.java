// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ortelius.api.cli.options.ImportedOptions;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.update.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ortelius update}. */
@Command(
        name = "update",
        description = {
            "Applies change files to the loaded data, in their order, as one change.",
            "A failed or killed update changes nothing, or the next one finishes it. Applying a change twice changes nothing."
        })
public final class UpdateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CHANGE",
            arity = "0..*",
            description = "Files in OSM's XML for changes, packed with gzip or bzip2 or not.")
    private List<Path> changes = List.of();

    @Option(
            names = "--accept-held",
            defaultValue = "${env:ORTELIUS_ACCEPT_HELD:-false}",
            description = {
                "Also apply changes that would take a large area away, now and in earlier updates; see /deletable and",
                "/polygons for the changes that wait. Environment: ORTELIUS_ACCEPT_HELD=true"
            })
    private boolean acceptHeld;

    @Mixin
    private ImportedOptions imported;

    @Override
    public Integer call() {
        try (var opened = imported.open()) {
            var progress = Progress.onStderr();
            var update = new Update(opened, imported.folder(), progress);
            var done = acceptHeld ? update.acceptHeld(changes) : update.run(changes, null);
            System.err.print(progress.table());
            progress.notes().forEach(System.err::println);
            System.err.printf(
                    Locale.ROOT,
                    "%,d changes applied, %,d places indexed anew, %.1f s%n",
                    done.read().counts().objects(),
                    done.indexed(),
                    done.took().toMillis() / 1000.0);
        }
        return 0;
    }
}
