// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.RowGeocoder;
import org.ortelius.batch.csv.FormulaGuard;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;

/** The rows of a partition with their results, one at a time. Not thread-safe. */
final class AskedRows implements Iterator<Row> {

    private static final int SHOWN = 200;

    private final Asking asking;
    private final GeocodeTable table;
    private final List<String> columns;
    private final boolean hasUnreadable;
    private final Iterator<Row> rows;
    private final BatchRequest request;

    /** @param hasUnreadable whether the last cell of a row is {@link GeocodeTable#UNREADABLE} */
    AskedRows(GeocodeTable table, List<String> columns, boolean hasUnreadable, Iterator<Row> rows) {
        this.asking = new Asking(table);
        this.table = table;
        this.columns = columns;
        this.hasUnreadable = hasUnreadable;
        this.rows = rows;
        this.request = table.request();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        Row row = rows.next();
        Outcome outcome = asking.outcome(new SparkCells(columns, row, table.bounds(), unreadable(row)));
        List<ResultColumn> results = request.resultColumns();
        var cells = new @Nullable Object[columns.size() + results.size()];
        for (int place = 0; place < columns.size(); place++) {
            cells[place] = safe(row.get(place));
        }
        for (int place = 0; place < results.size(); place++) {
            cells[columns.size() + place] = safe(table.cells().value(results.get(place), outcome));
        }
        return RowFactory.create(cells);
    }

    private @Nullable String unreadable(Row row) {
        if (!hasUnreadable || row.isNullAt(columns.size())) {
            return null;
        }
        String line = row.getString(columns.size());
        return "Cannot be read: " + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
    }

    private @Nullable Object safe(@Nullable Object cell) {
        return table.isSafe(request) && cell instanceof String text ? FormulaGuard.asText(text) : cell;
    }

    /** Asks rows in a task and counts them. */
    static final class Asking {

        private final GeocodeTable table;
        private final RowGeocoder geocoder;
        private final @Nullable TaskContext task = TaskContext.get();

        Asking(GeocodeTable table) {
            this.table = table;
            this.geocoder = table.geocoder();
        }

        Outcome outcome(org.ortelius.batch.table.Row row) {
            try {
                Outcome outcome = geocoder.answer(row, () -> task != null && task.isInterrupted());
                if (table.counts() != null) {
                    table.counts().add(outcome.status());
                }
                return outcome;
            } catch (IOException failed) {
                throw new UncheckedIOException(
                        "the index cannot be read any more", failed); // the task is run again, perhaps elsewhere
            }
        }
    }
}
