// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.postgres.Folders;
import org.ortelius.importer.schema.Schema;

/** Tests with a data folder of their own. At the end it is deleted, and so are all generations in the test database. */
public abstract class WithDataFolder {

    protected Path folder = TestDatabase.newFolder();
    protected Path data = folder.resolve("data");

    /** After what the test itself has to end. */
    @AfterEach
    final void deleteAll() throws SQLException {
        drop(TestDatabase.get());
        Folders.delete(folder);
    }

    /** Drops all generations in a database. */
    protected static void drop(Database database) throws SQLException {
        for (String left : Schema.all(database)) {
            new Schema(database, left).drop();
        }
    }
}
