// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import java.io.IOException;
import java.io.InputStream;
import org.ortelius.batch.csv.CsvTable;
import org.ortelius.batch.json.JsonLines;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Table;

/** Opens tables, whatever they are written in. */
public final class Tables {

    private Tables() {}

    /** Throws what is wrong with the file as a whole; closing the table closes the stream. */
    public static Table<?> open(InputStream in, BatchRequest.Layout layout, Bounds bounds) throws IOException {
        return switch (layout.format()) {
            case CSV -> CsvTable.open(in, layout, bounds);
            case NDJSON -> new JsonLines(in, bounds);
        };
    }
}
