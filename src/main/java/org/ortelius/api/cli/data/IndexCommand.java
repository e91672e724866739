// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.util.concurrent.Callable;
import org.ortelius.api.cli.options.ImportedOptions;
import org.ortelius.importer.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ortelius index}. */
@Command(name = "index", description = "Rebuilds the search index from the database, without importing again.")
public final class IndexCommand implements Callable<Integer> {

    @Mixin
    private ImportedOptions imported;

    @Override
    public Integer call() {
        try (var opened = imported.open()) {
            new Import(opened, imported.folder()).reindex();
        }
        return 0;
    }
}
