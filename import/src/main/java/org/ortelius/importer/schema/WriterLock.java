// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.SQLException;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.postgres.Database;

/** One import or update at a time, whoever starts it: an advisory lock of the database, gone with the process that holds it. */
public final class WriterLock implements AutoCloseable {

    /** "ortelius" in eight bytes. */
    private static final long KEY = 0x6f7274656c697573L;

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    public static WriterLock take(Database database) throws SQLException {
        var connection = database.connectAlone();
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")");
            row.next();
            if (!row.getBoolean(1)) {
                connection.close();
                throw new OrteliusException("another import or update is running on this database: wait until it ends");
            }
        }
        return new WriterLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
