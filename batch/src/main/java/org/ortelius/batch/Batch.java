// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Row;
import org.ortelius.batch.table.Table;
import org.ortelius.batch.table.TableWriter;

/** A table that is being geocoded. To be used once, by one thread; the {@link #tally} may be read by others, who may also break it off. */
public final class Batch implements Closeable {

    private final Running<?> running;
    private final BatchRequest request;
    private volatile long rowsBefore;
    private volatile boolean isBrokenOff;

    private Batch(Running<?> running, BatchRequest request) {
        this.running = running;
        this.request = request;
    }

    /**
     * Throws what is wrong with the file as a whole, or with the columns that the request names. Closing the batch closes the stream, which stays
     * open when it throws.
     */
    public static Batch open(InputStream in, BatchRequest request, ResultSource answering, Bounds bounds)
            throws IOException {
        Table<?> table = Tables.open(in, request.layout(), bounds);
        table.columns().ifPresent(columns -> RowGeocoder.requireColumns(request, columns));
        return new Batch(running(table, request, new RowGeocoder(request, answering), bounds), request);
    }

    private static <R extends Row> Running<R> running(
            Table<R> table, BatchRequest request, RowGeocoder geocoder, Bounds bounds) {
        TableWriter<R> writer = table.writer(request.resultColumns(), request.layout());
        return new Running<>(table, writer, new Pipeline<>(table, writer, geocoder, bounds));
    }

    private record Running<R extends Row>(Table<R> table, TableWriter<R> writer, Pipeline<R> pipeline) {}

    /** What comes before the first row of the answer. */
    public byte[] head() {
        return running.writer.head(request.layout().withBom());
    }

    /**
     * Opens a file for the answer. One that is there is continued behind its last whole row, and the rows that it has are left out here.
     * Throws {@link UsageException} for a file that is no answer to this table.
     */
    public OutputStream continueIn(Path file) throws IOException {
        byte[] head = head();
        var unfinished = UnfinishedFile.of(file, head, request.layout().format());
        skip(unfinished.rows(), file);
        unfinished.truncate(file);
        if (unfinished.bytes() == 0) {
            Files.write(file, head, StandardOpenOption.APPEND);
        }
        return Files.newOutputStream(file, StandardOpenOption.APPEND);
    }

    private void skip(long rows, Path file) throws IOException {
        for (long row = 0; row < rows && !isBrokenOff; row++) {
            if (running.table.next() == null) {
                throw new UsageException(
                        "--resume",
                        file.toString(),
                        "%s has more rows than the table, and was made from another one".formatted(file));
            }
        }
        rowsBefore = rows;
    }

    /** Ends a run that is under way, or to come, at once, though a row may take long; what is under way is not written. */
    public void breakOff() {
        isBrokenOff = true;
        running.pipeline.breakOff();
    }

    /**
     * Answers rows in their order until none is left, or until it is told to stop.
     *
     * @param mostRows so many are answered at most
     */
    public void run(ExecutorService workers, OutputStream out, long mostRows, BooleanSupplier isStopped)
            throws IOException {
        running.pipeline.run(workers, out, mostRows, isStopped);
    }

    /** Whether there are rows left. */
    public boolean hasMore() throws IOException {
        return running.table.next() != null;
    }

    /** How many rows the answer has, those of earlier runs included. */
    public long rowsDone() {
        return rowsBefore + tally().rows();
    }

    /** How many rows this run has written. */
    public RowCounts tally() {
        return running.pipeline.tally();
    }

    @Override
    public void close() throws IOException {
        running.table.close();
    }
}
