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

    /** The names of the columns in their order; empty where each row has its own. */
    Optional<List<String>> columns();

    /** The next row; absent after the last. */
    @Nullable
    R next() throws IOException;

    /** What writes the same table with results beside the rows. */
    TableWriter<R> writer(List<ResultColumn> columns);
}
