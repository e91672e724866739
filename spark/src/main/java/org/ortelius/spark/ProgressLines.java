// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells on stderr how many rows are done, every few seconds in which there are more. */
final class ProgressLines implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final StatusCounts counts;
    private long told;

    private ProgressLines(StatusCounts counts) {
        this.counts = counts;
    }

    static ProgressLines of(StatusCounts counts) {
        var lines = new ProgressLines(counts);
        lines.clock.scheduleAtFixedRate(lines::tell, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        return lines;
    }

    private void tell() {
        long rows = counts.rows();
        if (rows > told) {
            told = rows;
            System.err.println("geocoding: " + counts);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
