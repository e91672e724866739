// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ortelius.importer.update.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ortelius update}. */
@Command(
        name = "update",
        description = {
            "Applies change files to the data there is, in their order, as one change.",
            "A failed or killed update changes nothing, or is finished by the next; the same change twice changes nothing."
        })
final class UpdateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CHANGE", arity = "1..*", description = "Files in .osc, .osc.gz or .osc.bz2.")
    private List<Path> changes;

    @Mixin
    private DataOptions data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() {
        data.live();
        try (var opened = database.open(data.folder)) {
            var done = new Update(opened, data.folder).run(changes, null);
            System.err.printf(
                    Locale.ROOT,
                    "%,d changes applied, %,d places indexed anew, %.1f s%n",
                    done.read().objects(),
                    done.indexed(),
                    done.took().toMillis() / 1000.0);
        }
        return 0;
    }
}
