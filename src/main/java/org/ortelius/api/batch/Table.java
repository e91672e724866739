// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that is read row by row. What is wrong with a row is told by the row ({@link Row#fault()}), what makes the rest unreadable by a last
 * row. Not thread-safe.
 */
interface Table<R extends Row> extends Closeable {

    /** No row has more characters, whatever it is written in. */
    int MAX_ROW_LENGTH = 4_000_000;

    /** Throws what is wrong with the file as a whole; closing the table closes the stream. */
    static Table<?> open(InputStream in, BatchRequest.Layout layout) throws IOException {
        return switch (layout.format()) {
            case CSV -> CsvTable.open(in, layout);
            case NDJSON -> new JsonLines(in);
        };
    }

    /** How many rows there are, those beyond the most not counted. */
    static long count(InputStream in, BatchRequest.Layout layout, long most) throws IOException {
        try (Table<?> table = open(in, layout)) {
            long rows = 0;
            while (rows < most && table.next() != null) {
                rows++;
            }
            return rows;
        }
    }

    /** The names of the columns in their order; empty where each row has its own. */
    Optional<List<String>> columns();

    /** Whether the next row, or its beginning, is there and need not be waited for. */
    boolean isReady() throws IOException;

    /** The next row; absent after the last. */
    @Nullable
    R next() throws IOException;

    /** What writes the same table with results beside the rows. */
    TableWriter<R> writer(List<ResultColumn> columns);
}
