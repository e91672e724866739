// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.nio.file.Path;
import org.ortelius.importer.Leftovers;
import org.ortelius.importer.postgres.Database;
import picocli.CommandLine.Mixin;

/** Access to the imported data, for commands that work on it. */
public final class ImportedOptions {

    @Mixin
    private DataOptions data;

    @Mixin
    private DatabaseOptions database;

    /** The data folder. */
    public Path folder() {
        return data.folder;
    }

    /** The database that holds the import. Throws what to do when there is none. */
    public Database open() {
        data.index();
        var opened = database.open(data.folder);
        new Leftovers(opened, data.folder).tellCut();
        return opened;
    }
}
