// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ortelius.importer.errors.WorkResult;

/** Lets the database work while we do: queries that run beside the caller, each on a connection that nobody else uses meanwhile. */
public final class Queries implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** A question to the database. */
    @FunctionalInterface
    public interface Query<T> {
        T ask() throws SQLException;
    }

    /** An answer that may still be on its way. */
    public record Answer<T>(Future<T> future) {

        /** Waits for it; throws what the query threw. */
        public T get() throws SQLException {
            return WorkResult.of(future, SQLException.class);
        }
    }

    public <T> Answer<T> start(Query<T> query) {
        return new Answer<>(threads.submit(query::ask));
    }

    /** Waits for the queries that are still running. */
    @Override
    public void close() {
        threads.close();
    }
}
