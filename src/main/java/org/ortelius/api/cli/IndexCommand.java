// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.concurrent.Callable;
import org.ortelius.importer.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ortelius index}. */
@Command(name = "index", description = "Rebuilds the search index from the database, without importing again.")
final class IndexCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() {
        data.live();
        try (var opened = database.open(data.folder)) {
            new Import(opened, data.folder).reindex();
        }
        return 0;
    }
}
