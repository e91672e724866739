// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.table.Bounds;

/** Keeps of each line what fits into the bounds, and how much there is. Not thread-safe. */
final class CsvLines extends AbstractBaseCsvCallbackHandler<CsvLine> {

    private final Bounds bounds;
    private List<String> cells = List.of();
    private long length;
    private @Nullable String excess;

    CsvLines(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Keeps nothing but the number of cells. */
    static CsvLines counted() {
        return new CsvLines(new Bounds(0, 0, 0, 0));
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
        length = 0;
        excess = null;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int size, boolean isQuoted) {
        length += size;
        if (place >= bounds.columns()) {
            return;
        }
        if (size > bounds.cellLength()) {
            excess = "a cell of more than %,d characters".formatted(bounds.cellLength());
        } else if (length > bounds.rowLength()) {
            excess = "more than %,d characters".formatted(bounds.rowLength());
        }
        cells.add(excess == null ? new String(buffer, offset, size) : "");
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(getStartingLineNumber(), getFieldCount(), cells, excess);
    }
}
