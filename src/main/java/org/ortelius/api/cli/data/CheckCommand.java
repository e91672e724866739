// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ortelius.api.cli.options.ImportedOptions;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.update.Check;
import org.ortelius.importer.update.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ortelius check}. */
@Command(
        name = "check",
        description = {
            "Compares the search index with the database, place by place, and repairs the index where they differ.",
            "Finishes an interrupted update. The exit code is 1 if the database contradicts itself."
        })
public final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ImportedOptions imported;

    @Option(
            names = "--resolve",
            defaultValue = "${env:ORTELIUS_CHECK_RESOLVE:-false}",
            description = {
                "Resolve every place anew first, and say how many were stored otherwise. Takes as long as in an import.",
                "Environment: ORTELIUS_CHECK_RESOLVE=true"
            })
    private boolean resolves;

    @Override
    public Integer call() {
        try (var opened = imported.open()) {
            var progress = Progress.onStderr();
            if (resolves) {
                long other = new Update(opened, imported.folder(), progress).refresh(AuxiliaryData.NONE, List.of());
                System.err.printf(Locale.ROOT, "%,d documents of places that were stored otherwise written%n", other);
            }
            var found = new Check(opened, imported.folder(), progress).run();
            progress.notes().forEach(System.err::println);
            System.err.printf(
                    Locale.ROOT,
                    "%,d places compared; %,d documents of an interrupted update written, %,d others mended%s%n",
                    found.places(),
                    found.finished(),
                    found.mended(),
                    found.rebuilt() ? "; the index was built anew" : "");
            found.broken()
                    .forEach((what, count) ->
                            System.err.printf(Locale.ROOT, "the database has %,d %s: import again%n", count, what));
            return found.isSound() ? 0 : 1;
        }
    }
}
