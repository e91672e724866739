// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.ortelius.importer.copy.CopyTable;

/** A {@link CopyTable} on a connection of its own, in one transaction. Not thread-safe. */
public final class TableLoad implements AutoCloseable {

    private final Connection connection;
    private final CopyTable copy;

    public TableLoad(Schema schema, String table, String... columns) throws SQLException {
        connection = schema.connect();
        connection.setAutoCommit(false);
        copy = CopyTable.into(connection, table, columns);
    }

    /** Starts a row. */
    public CopyTable row() throws SQLException {
        return copy.row();
    }

    /** Ends and commits the load; @return how many rows were written */
    public long finish() throws SQLException {
        long written = copy.finish();
        connection.commit();
        return written;
    }

    /** Gives an unfinished load up. */
    @Override
    public void close() throws SQLException {
        try (connection;
                copy) {
            // both are closed, whatever one throws
        }
    }
}
