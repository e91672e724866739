// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.table.Bounds;

/**
 * A line of a CSV file as it is read, within the {@link Bounds}.
 *
 * @param number of the line in the file, from 1
 * @param width how many cells it has in the file
 * @param cells the first of them, as many as columns are allowed; empty where they are too long
 * @param excess what about its cells is too long; absent = nothing
 */
record CsvLine(
        long number,
        int width,
        List<String> cells,
        @Nullable String excess) {

    private static final char UNDECODABLE = '\uFFFD';

    /** What is wrong with it, to be said of a line; absent = nothing. */
    @Nullable
    String fault(int columns, Charset charset) {
        if (width != columns) {
            return "has %d cells, the line of column names %d.".formatted(width, columns);
        }
        if (excess != null) {
            return "has %s.".formatted(excess);
        }
        boolean isUndecodable = cells.stream().anyMatch(cell -> cell.indexOf(UNDECODABLE) >= 0);
        return isUndecodable ? "is not written in %s; name its encoding.".formatted(charset) : null;
    }
}
