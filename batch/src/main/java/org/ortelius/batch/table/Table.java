// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.ResultColumn;

/**
 * A table that is read row by row. A row says what is wrong with it ({@link Row#fault()}); a last row says why the rest cannot be read. Not thread-safe.
 */
public interface Table<R extends Row> extends Closeable {

    /** How many rows there are until the counting is told to stop. */
    default long count(BooleanSupplier isStopped) throws IOException {
        long rows = 0;
        while (!isStopped.getAsBoolean() && next() != null) {
            rows++;
        }
        return rows;
    }

    /** Whether there are more rows left than so many. */
    default boolean isLongerThan(long most) throws IOException {
        for (long row = 0; row <= most; row++) {
            if (next() == null) {
                return false;
            }
        }
        return true;
    }

    /** The names of the columns in their order; empty where each row has its own. */
    Optional<List<String>> columns();

    /** Whether the next row, or its beginning, is there and need not be waited for. */
    boolean isReady() throws IOException;

    /** The next row; absent after the last. */
    @Nullable
    R next() throws IOException;

    /** Writes the same table with results beside the rows. */
    TableWriter<R> writer(List<ResultColumn> columns, BatchRequest.Layout layout);
}
