// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.live.UnavailableException;

/** A thread that works off jobs as long as the service runs: at its start, when it is woken, and while something was missing now and then. */
public abstract class WorkerThread {

    private static final Logger LOG = Logger.getLogger(WorkerThread.class);

    /** How often to look whether what was missing is there: the turn, a database, an index, room on the disk. */
    protected static final Duration LOOK = Duration.ofSeconds(10);

    /** A pause that a new job ends, nothing else. */
    protected static final Duration UNTIL_WOKEN = ChronoUnit.FOREVER.getDuration();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean isStopped;
    private @Nullable Thread thread;

    /** @param name what it works off, in the plural */
    protected WorkerThread(String name) {
        this.name = name;
    }

    /**
     * Does one job after the other until none waits or the service ends, if it is this service's turn. Returns the longest pause after that.
     * Exceptions are logged, and it is called again after {@link #LOOK}.
     */
    protected abstract Duration workOff() throws IOException, SQLException, InterruptedException;

    /** Has the job that is under way end soon, for the service ends. */
    protected void breakOff() {}

    protected final boolean isStopped() {
        return isStopped;
    }

    public void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Says that there is a job to do. */
    public void wake() {
        wakes.release();
    }

    private void run() {
        try {
            while (!isStopped) {
                wakes.tryAcquire(round().toSeconds(), TimeUnit.SECONDS);
                wakes.drainPermits();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration round() throws InterruptedException {
        try {
            return workOff();
        } catch (SQLException | UnavailableException away) {
            LOG.debugf(away, "the %s wait", name);
        } catch (IOException failed) {
            LOG.errorf("the %s wait: %s", name, failed);
            LOG.debug("why they wait", failed);
        } catch (RuntimeException | Error failure) { // else no job would be done until a restart
            LOG.errorf(failure, "the %s stand still", name);
        }
        return LOOK;
    }

    /** Before anything that it works with is closed. */
    public void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isStopped = true;
        breakOff();
        wake();
        Thread worker = thread;
        if (worker != null) {
            worker.join(PATIENCE);
        }
    }
}
