// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.options;

import org.ortelius.batch.table.Bounds;
import picocli.CommandLine.Option;

/** How large what is read of a table may be: the settings of a service's batches as options. */
public final class BoundOptions {

    /** Nobody else needs it meanwhile. */
    private static final int HEAP_PART = 4;

    @Option(
            names = "--max-columns",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_BATCH_COLUMNS:-500}",
            description = "The most columns of a table. Default: 500. Environment: ORTELIUS_BATCH_COLUMNS")
    private int columns;

    @Option(
            names = "--max-cell",
            paramLabel = "CHARACTERS",
            defaultValue = "${env:ORTELIUS_BATCH_CELL:-100000}",
            description = "The most characters of a cell. Default: 100000. Environment: ORTELIUS_BATCH_CELL")
    private int cell;

    @Option(
            names = "--max-row",
            paramLabel = "CHARACTERS",
            defaultValue = "${env:ORTELIUS_BATCH_ROW:-500000}",
            description = "The most characters of a row. Default: 500000. Environment: ORTELIUS_BATCH_ROW")
    private int row;

    public Bounds bounds() {
        return new Bounds(columns, cell, row, Runtime.getRuntime().maxMemory() / HEAP_PART);
    }
}
