// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;

/**
 * One import or update at a time, whoever starts it: an advisory lock of the database, gone with the process that holds it. Its connection has
 * nothing else to do, so that a word now and then keeps firewalls on the way from cutting it as idle. Thread-safe.
 */
public final class WriterLock implements AutoCloseable {

    /** "ortelius" in eight bytes. */
    private static final long KEY = 0x6f7274656c697573L;

    private static final String IS_HELD = """
            SELECT EXISTS (
                SELECT FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
                    AND classid = %d AND objid = %d AND objsubid = 1)
            """.formatted(KEY >>> 32, KEY & 0xffffffffL);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** Firewalls and load balancers cut what was silent for a minute at the earliest. */
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(20);

    private final Connection connection;
    private final CountDownLatch closing = new CountDownLatch(1);

    private WriterLock(Connection connection, Duration betweenWords) {
        this.connection = connection;
        Thread.ofPlatform().name("writer's lock").daemon().start(() -> keepAlive(betweenWords));
    }

    /**
     * Throws {@link OrteliusException} while somebody else holds it.
     *
     * @param patience how long to wait: PostgreSQL notices after a while that a process was killed
     */
    public static WriterLock take(Database database, Duration patience) throws SQLException {
        return take(database, patience, BETWEEN_WORDS);
    }

    /** @param betweenWords how long its connection is silent at most */
    static WriterLock take(Database database, Duration patience, Duration betweenWords) throws SQLException {
        var connection = database.connectAlone();
        try {
            awaitTurn(connection, patience);
            return new WriterLock(connection, betweenWords);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void awaitTurn(Connection connection, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (!ask(connection, "SELECT pg_try_advisory_lock(" + KEY + ")")) {
            if (System.nanoTime() - end >= 0) {
                throw new OrteliusException("another import or update is running on this database: wait until it ends");
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Whether nobody imports or updates at the moment; the connection is as before. */
    public static boolean isFree(Connection connection) throws SQLException {
        return ask(
                connection,
                "SELECT CASE WHEN pg_try_advisory_lock(%1$d) THEN pg_advisory_unlock(%1$d) ELSE false END"
                        .formatted(KEY));
    }

    private void keepAlive(Duration betweenWords) {
        try {
            while (!closing.await(betweenWords.toMillis(), TimeUnit.MILLISECONDS)) {
                ask(connection, IS_HELD);
            }
        } catch (SQLException cut) {
            if (closing.getCount() > 0) {
                System.err.println(lost(cut).getMessage());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws {@link OrteliusException} when it was lost with its connection, so that another import or update may be running by now. */
    public void requireHeld() {
        try {
            if (ask(connection, IS_HELD)) {
                return;
            }
            throw lost(new SQLException("the connection leads to another session, is there a pooler in between?"));
        } catch (SQLException cut) {
            throw lost(cut);
        }
    }

    private static OrteliusException lost(SQLException cut) {
        return new OrteliusException(
                "the lock that keeps other imports and updates away was lost (%s): nothing more is changed, start again"
                        .formatted(String.valueOf(cut.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")),
                cut);
    }

    /**
     * Unlocks before it disconnects: PostgreSQL notices the end of a connection later than we do, and the next writer may be quick. What was
     * done under the lock is done, whether that succeeds or not.
     */
    @Override
    public void close() {
        closing.countDown();
        try (connection) {
            ask(connection, "SELECT pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException gone) {
            // and the lock with it
        }
    }
}
