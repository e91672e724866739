// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.batch.Batch;
import org.ortelius.batch.ResultSource;
import org.ortelius.batch.Tables;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.Bounds;

/**
 * Runs batches on the live index. All of them share a few workers, which take turns at the cores with single requests, and a part of the heap, of
 * which each call that may be under way and the running job have the same share.
 */
@ApplicationScoped
public class Batches {

    private static final int HEAP_PART = 8;

    /** How long a call waits for the share of one whose client has gone, which ends when its next portion is to be written. */
    private static final long PATIENCE_SECONDS = 10;

    private final LiveGeocoder live;
    private final ResultSource answering;
    private final ExecutorService workers;
    private final long mostRows;
    private final Bounds bounds;
    private final Semaphore shares;

    Batches(LiveGeocoder live, Presentations presentations, BatchConfig config) {
        this.live = live;
        this.answering = new ResultSource(
                question -> live.find(question::ask).results(), presentations::localizer, live.counters());
        this.workers = Executors.newFixedThreadPool(
                config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("batch-", 0).daemon().factory());
        this.mostRows = config.rows();
        this.bounds = bounds(config);
        this.shares = new Semaphore(config.calls());
    }

    private static Bounds bounds(BatchConfig config) {
        long memory = config.memory()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / HEAP_PART);
        return new Bounds(config.columns(), config.cell(), config.row(), memory / (config.calls() + 1));
    }

    /** How many rows may be answered at once. */
    public long mostRows() {
        return mostRows;
    }

    /** Opens a table; throws what is wrong with it, or that there is no index, before anything is answered. */
    public Batch open(InputStream in, BatchRequest request) throws IOException {
        live.ask(geocoder -> geocoder.manifest());
        return Batch.open(in, request, answering, bounds);
    }

    /** How many rows a table has, until the counting is told to stop. Closes the stream. */
    public long count(InputStream in, BatchRequest request, BooleanSupplier isStopped) throws IOException {
        try (in) {
            return Tables.open(in, request.layout(), bounds).count(isStopped);
        }
    }

    /** Whether a table has more rows than may be answered at once. Closes the stream. */
    public boolean isTooLong(InputStream in, BatchRequest request) throws IOException {
        try (in) {
            return Tables.open(in, request.layout(), bounds).isLongerThan(mostRows);
        }
    }

    /** Answers a call; throws when too many are still being broken off. */
    public void run(Batch batch, OutputStream out, long most, BooleanSupplier isStopped) throws IOException {
        try {
            if (!shares.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BatchRefusal(503, "Too many batches are running; try again.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        try {
            batch.run(workers, out, most, isStopped);
        } finally {
            shares.release();
        }
    }

    /** Answers a job, of which there is one at a time. */
    public void runJob(Batch batch, OutputStream out, BooleanSupplier isStopped) throws IOException {
        batch.run(workers, out, Long.MAX_VALUE, isStopped);
    }

    @PreDestroy
    void close() {
        workers.shutdown();
    }
}
