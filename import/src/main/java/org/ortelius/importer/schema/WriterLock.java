// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.postgres.Database;

/** One import or update at a time, whoever starts it: an advisory lock of the database, gone with the process that holds it. */
public final class WriterLock implements AutoCloseable {

    /** "ortelius" in eight bytes. */
    private static final long KEY = 0x6f7274656c697573L;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Connection connection;

    private WriterLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Throws {@link OrteliusException} while somebody else holds it.
     *
     * @param patience how long to wait: PostgreSQL notices after a while that a process was killed
     */
    public static WriterLock take(Database database, Duration patience) throws SQLException {
        var connection = database.connectAlone();
        long end = System.nanoTime() + patience.toNanos();
        while (!isTaken(connection)) {
            if (System.nanoTime() - end >= 0) {
                connection.close();
                throw new OrteliusException("another import or update is running on this database: wait until it ends");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return new WriterLock(connection);
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + KEY + ")");
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Whether nobody imports or updates at the moment; the connection is as before. */
    public static boolean isFree(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "SELECT CASE WHEN pg_try_advisory_lock(%1$d) THEN pg_advisory_unlock(%1$d) ELSE false END"
                            .formatted(KEY));
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Unlocks before it disconnects: PostgreSQL notices the end of a connection later than we do, and the next writer may be quick. */
    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
        }
    }
}
