// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.live.LiveGeocoder;

/** Runs batches on the live index. All of them share a few workers, which take turns at the cores with single requests. */
@ApplicationScoped
public class Batches {

    private final LiveGeocoder live;
    private final Answering answering;
    private final ExecutorService workers;
    private final long mostRows;

    Batches(LiveGeocoder live, Presentations presentations, BatchConfig config) {
        this.live = live;
        this.answering =
                new Answering(question -> live.find(question).results(), presentations::localizer, live.tally());
        this.workers = Executors.newFixedThreadPool(
                config.threads() > 0 ? config.threads() : Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("batch-", 0).daemon().factory());
        this.mostRows = config.rows();
    }

    /** How many rows may be answered at once. */
    long mostRows() {
        return mostRows;
    }

    /** Opens a table; throws what is wrong with it, or that there is no index, before anything is answered. */
    Batch open(InputStream in, BatchRequest request) throws IOException {
        live.ask(geocoder -> geocoder.manifest());
        return Batch.open(in, request, answering);
    }

    void run(Batch batch, OutputStream out, long most, BooleanSupplier isStopped) throws IOException {
        batch.run(workers, out, most, isStopped);
    }

    @PreDestroy
    void close() {
        workers.shutdown();
    }
}
