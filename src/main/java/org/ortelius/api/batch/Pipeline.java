// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread reads rows in portions and writes what became of them, in their order; in between, workers ask and format. The number of
 * portions under way is bounded, and their size is: memory does not grow with the table, and a reader of the answers that is slow slows down
 * the reading. Whoever waits for answers before sending more rows gets them. Portions are written whole.
 */
final class Pipeline<R extends Row> {

    private static final int PORTION_ROWS = 32;
    private static final int PORTION_LENGTH = 200_000;

    /** How many portions are under way; some more than there are workers, since they take unequal times. */
    private static final int WINDOW = 16;

    private final Table<R> table;
    private final TableWriter<R> writer;
    private final RowGeocoder geocoder;
    private final Tally tally;

    /** @param tally told of each portion when it is written */
    Pipeline(Table<R> table, TableWriter<R> writer, RowGeocoder geocoder, Tally tally) {
        this.table = table;
        this.writer = writer;
        this.geocoder = geocoder;
        this.tally = tally;
    }

    private record Answered(byte[] written, List<Outcome> outcomes) {}

    /**
     * Runs to the end of the table, or until it is told to stop; then what has been read is still written.
     *
     * @param mostRows so many are read at most
     */
    void run(ExecutorService workers, OutputStream out, long mostRows, BooleanSupplier isStopped) throws IOException {
        Deque<Future<Answered>> underWay = new ArrayDeque<>();
        try {
            long left = mostRows;
            List<R> rows = isStopped.getAsBoolean() ? List.of() : read(left);
            while (!rows.isEmpty()) {
                List<R> portion = rows;
                left -= portion.size();
                underWay.add(workers.submit(() -> answered(portion)));
                write(underWay, table.isReady() ? WINDOW - 1 : 0, out);
                rows = isStopped.getAsBoolean() ? List.of() : read(left);
            }
            write(underWay, 0, out);
        } finally {
            underWay.forEach(one -> one.cancel(false));
        }
    }

    private List<R> read(long most) throws IOException {
        var rows = new ArrayList<R>(PORTION_ROWS);
        int length = 0;
        while (rows.size() < Math.min(most, PORTION_ROWS) && length < PORTION_LENGTH) {
            @Nullable R row = rows.isEmpty() || table.isReady() ? table.next() : null;
            if (row == null) {
                break;
            }
            rows.add(row);
            length += row.length();
        }
        return rows;
    }

    private Answered answered(List<R> rows) throws IOException {
        var outcomes = new ArrayList<Outcome>(rows.size());
        for (R row : rows) {
            outcomes.add(geocoder.answer(row));
        }
        return new Answered(writer.rows(rows, outcomes), outcomes);
    }

    /** Writes until so many are left; with none left, what is written is on its way. */
    private void write(Deque<Future<Answered>> underWay, int left, OutputStream out) throws IOException {
        while (underWay.size() > left) {
            write(underWay.removeFirst(), out);
        }
        if (left == 0) {
            out.flush();
        }
    }

    private void write(Future<Answered> next, OutputStream out) throws IOException {
        try {
            Answered answered = next.get();
            out.write(answered.written());
            tally.add(answered.outcomes());
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException("a portion failed", failed.getCause());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
