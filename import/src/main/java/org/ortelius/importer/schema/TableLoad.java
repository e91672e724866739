// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.postgres.Sql;

/**
 * A {@link CopyTable} on a connection of its own, in one transaction. It takes the connection when there is something to send: the small loads of an
 * update share one, where a dozen would be opened, 50 ms each. Not thread-safe.
 */
public final class TableLoad implements AutoCloseable {

    private final Schema schema;
    private final String before;
    private final CopyTable copy;
    private @Nullable Connection connection;

    public TableLoad(Schema schema, String table, String... columns) {
        this(schema, "", table, columns);
    }

    private TableLoad(Schema schema, String before, String table, String... columns) {
        this.schema = schema;
        this.before = before;
        copy = CopyTable.into(this::connect, table, columns);
    }

    /** Into a table that the same transaction empties, for which PostgreSQL need not write a log. */
    public static TableLoad truncated(Schema schema, String table, String... columns) {
        return new TableLoad(schema, "TRUNCATE " + table, table, columns);
    }

    private Connection connect() throws SQLException {
        var opened = schema.connect();
        connection = opened;
        opened.setAutoCommit(false);
        if (!before.isEmpty()) {
            Sql.run(opened, before);
        }
        return opened;
    }

    /** Starts a row. */
    public CopyTable row() throws SQLException {
        return copy.row();
    }

    /** Ends and commits the load; @return how many rows were written */
    public long finish() throws SQLException {
        long written = copy.finish();
        if (connection != null) {
            connection.commit();
            connection.close();
        }
        return written;
    }

    /** Gives an unfinished load up. */
    @Override
    public void close() throws SQLException {
        try (var _ = connection;
                copy) {
            // both are closed, whatever one throws
        }
    }
}
