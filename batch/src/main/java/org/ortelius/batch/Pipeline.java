// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.Status;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Row;
import org.ortelius.batch.table.Table;
import org.ortelius.batch.table.TableWriter;

/**
 * The calling thread reads rows in portions and writes what became of them, in their order; in between, workers ask and format. The number of
 * portions under way is bounded, and what they take of the heap is: memory does not grow with the table, and a reader of the answers that is slow
 * slows down the reading. A client that waits for answers before it sends more rows gets them. Portions are written whole. To be run once.
 */
final class Pipeline<R extends Row> {

    private static final int PORTION_ROWS = 32;
    private static final long PORTION_BYTES = 500_000;

    /** How many portions are under way; some more than there are workers, since they take unequal times. */
    private static final int WINDOW = 16;

    /** How soon it is noticed that nobody wants a portion any more, though one of its rows takes long. */
    private static final long LOOK_MILLIS = 200;

    private final Table<R> table;
    private final TableWriter<R> writer;
    private final RowGeocoder geocoder;
    private final RowCounts tally = new RowCounts();
    private final long mostBytes;
    private final Deque<Portion> underWay = new ArrayDeque<>();
    private long bytesUnderWay;
    private volatile boolean isBrokenOff;

    Pipeline(Table<R> table, TableWriter<R> writer, RowGeocoder geocoder, Bounds bounds) {
        this.table = table;
        this.writer = writer;
        this.geocoder = geocoder;
        this.mostBytes = bounds.bytesUnderWay() - PORTION_BYTES - bounds.bytesOfLargestRow();
    }

    private record Answered(byte[] written, List<Status> statuses) {}

    private record Portion(Future<Answered> answered, long bytes) {}

    /** How many rows are written. */
    RowCounts tally() {
        return tally;
    }

    /** Ends {@link #run} at once; what is under way is given up, whatever it still takes. For any thread. */
    void breakOff() {
        isBrokenOff = true;
    }

    /**
     * Runs to the end of the table, or until it is told to stop; then what has been read is still written.
     *
     * @param mostRows so many are read at most
     */
    void run(ExecutorService workers, OutputStream out, long mostRows, BooleanSupplier isStopped) throws IOException {
        try {
            long left = mostRows;
            List<R> rows = isStopped.getAsBoolean() ? List.of() : read(left);
            while (!rows.isEmpty() && !isBrokenOff) {
                left -= rows.size();
                submit(rows, workers);
                write(table.isReady() ? WINDOW - 1 : 0, out);
                rows = isStopped.getAsBoolean() ? List.of() : read(left);
            }
            write(0, out);
        } finally {
            isBrokenOff = true; // what nobody waits for any more ends soon
            underWay.forEach(portion -> portion.answered.cancel(false));
        }
    }

    private List<R> read(long most) throws IOException {
        var rows = new ArrayList<R>(PORTION_ROWS);
        long bytes = 0;
        while (rows.size() < Math.min(most, PORTION_ROWS) && bytes < PORTION_BYTES) {
            @Nullable R row = rows.isEmpty() || table.isReady() ? table.next() : null;
            if (row == null) {
                break;
            }
            rows.add(row);
            bytes += row.bytes();
        }
        return rows;
    }

    private void submit(List<R> rows, ExecutorService workers) {
        long bytes = rows.stream().mapToLong(Row::bytes).sum();
        underWay.add(new Portion(workers.submit(() -> answered(rows)), bytes));
        bytesUnderWay += bytes;
    }

    /** The memory of a row is free as soon as it is written. */
    private Answered answered(List<R> rows) throws IOException {
        var written = writer.rows();
        var statuses = new ArrayList<Status>(rows.size());
        for (R row : rows) {
            if (isBrokenOff) {
                break;
            }
            Outcome outcome = geocoder.answer(row, () -> isBrokenOff);
            written.add(row, outcome);
            statuses.add(outcome.status());
        }
        return new Answered(written.written(), statuses);
    }

    /** Writes until so many are left, and no more than leave room for the next one; with none left, what is written is on its way. */
    private void write(int left, OutputStream out) throws IOException {
        while ((underWay.size() > left || bytesUnderWay > mostBytes) && !underWay.isEmpty() && !isBrokenOff) {
            write(underWay.getFirst(), out);
        }
        if (left == 0) {
            out.flush();
        }
    }

    private void write(Portion next, OutputStream out) throws IOException {
        try {
            Answered answered = next.answered.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (!isBrokenOff) {
                out.write(answered.written());
                tally.add(answered.statuses());
                underWay.removeFirst();
                bytesUnderWay -= next.bytes;
            }
        } catch (TimeoutException notYet) {
            // the caller looks whether it is still wanted, and comes again
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
