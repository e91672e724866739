// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ortelius.api.ApiConfig;

/**
 * The cores, as many as there are: what keeps one busy waits while all are. More threads at work than cores would keep those from running that read and
 * refuse requests. Thread-safe.
 */
@ApplicationScoped
public class Cores {

    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Duration patience;

    @Inject
    public Cores(ApiConfig config) {
        this(config.requestTimeout());
    }

    /** @param patience how long to wait for a core at most */
    Cores(Duration patience) {
        this.patience = patience;
    }

    /** Work that keeps a core busy. */
    @FunctionalInterface
    interface Work<T> {
        T get() throws IOException;
    }

    /** Works when a core is free. Throws {@link UnavailableException} when none becomes free in time. */
    <T> T work(Work<T> work) throws IOException {
        acquire();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void acquire() {
        try {
            if (free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("Query took too long to process.");
    }

    /** How many wait for a core. */
    int waiting() {
        return free.getQueueLength();
    }
}
