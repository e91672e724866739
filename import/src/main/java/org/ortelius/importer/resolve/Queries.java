// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets the database work while we do: queries that run beside the caller, each on a connection of its own. */
final class Queries implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What asks the database. */
    interface Query<T> {
        T ask() throws SQLException;
    }

    /** An answer that may still be on its way. */
    record Answer<T>(Future<T> future) {

        /** Waits for it. */
        T get() throws SQLException {
            try {
                return future.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SQLException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the database was working", interrupted);
            }
        }
    }

    <T> Answer<T> start(Query<T> query) {
        return new Answer<>(threads.submit(query::ask));
    }

    /** Waits for the queries that are still running. */
    @Override
    public void close() {
        threads.close();
    }
}
