// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.place.Place;

/** Indexes on one core what is read on another, in the order it comes; one batch waits while one is indexed. For one reader. */
final class Indexer implements AutoCloseable {

    private static final int BATCH = 500;

    private final IndexBuilder builder;
    private final AtomicLong indexed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("indexing").factory());
    private Future<?> running = CompletableFuture.completedFuture(null);
    private List<Place> batch = new ArrayList<>(BATCH);

    /** @param indexed grows with the places that are in the index */
    Indexer(IndexBuilder builder, AtomicLong indexed) {
        this.builder = builder;
        this.indexed = indexed;
    }

    void take(Place place) throws IOException {
        batch.add(place);
        if (batch.size() == BATCH) {
            passOn();
        }
    }

    /** Waits until everything taken is indexed. */
    void finish() throws IOException {
        passOn();
        await();
    }

    private void passOn() throws IOException {
        await();
        List<Place> full = batch;
        running = thread.submit(() -> index(full));
        batch = new ArrayList<>(BATCH);
    }

    private @Nullable Void index(List<Place> places) throws IOException {
        for (Place place : places) {
            builder.add(place);
            indexed.incrementAndGet();
        }
        return null;
    }

    private void await() throws IOException {
        try {
            running.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", interrupted);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
