// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.parameters.UsageException;

/**
 * Works off the jobs in their order, one at a time, in a thread of its own. One that the end of the service breaks off stays as it is, and goes
 * on behind its last whole row at the next start.
 */
@ApplicationScoped
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    /** How often to look for jobs that have expired, and whether there is an index meanwhile or another service has left its jobs. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String INTERNAL = "Internal error; the service's log has more.";

    private final BatchJobs jobs;
    private final Batches batches;
    private final Semaphore work = new Semaphore(1); // what an earlier service left
    private volatile boolean isStopped;
    private @Nullable Thread thread;

    JobWorker(BatchJobs jobs, Batches batches) {
        this.jobs = jobs;
        this.batches = batches;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("batch-jobs").daemon().start(this::workOff);
    }

    /** Says that there is a job to do. */
    void wake() {
        work.release();
    }

    private void workOff() {
        while (!isStopped) {
            try {
                work.tryAcquire(LOOK.toSeconds(), TimeUnit.SECONDS);
                work.drainPermits();
                if (jobs.take()) {
                    workOffOurs();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (UnavailableException noIndex) {
                LOG.debug("batch jobs wait for an index", noIndex);
            } catch (UnwrittenState full) {
                LOG.errorf("the batch jobs wait: %s", full.getMessage());
            } catch (IOException | RuntimeException | Error failure) {
                LOG.error("the batch jobs stand still", failure);
            }
        }
    }

    private void workOffOurs() throws IOException {
        jobs.removeExpired();
        for (var next = jobs.next(); next.isPresent() && !isStopped; next = jobs.next()) {
            run(next.get());
        }
    }

    /** Whatever stands in its way ends the job, but for a missing index and a state that cannot be written, which may come. */
    private void run(BatchJob job) throws IOException {
        String id = job.id();
        try (InputStream table = Files.newInputStream(jobs.folders().table(id));
                Batch batch = batches.open(table, job.request())) {
            run(job, batch);
        } catch (UsageException unreadable) {
            jobs.end(id, 0, unreadable.getMessage());
        } catch (UnavailableException | UnwrittenState soon) {
            throw soon;
        } catch (IOException | RuntimeException | Error failure) {
            LOG.errorf(failure, "batch job %s failed", id);
            jobs.end(id, 0, INTERNAL);
        } finally {
            jobs.leave(id);
        }
    }

    private void run(BatchJob job, Batch batch) throws IOException {
        String id = job.id();
        try {
            if (jobs.begin(id, batch)) {
                answer(job, batch);
            }
        } catch (UnavailableException | UnwrittenState soon) {
            throw soon;
        } catch (UsageException | BatchRefusal told) {
            jobs.end(id, batch.rowsDone(), told.getMessage());
        } catch (IOException | RuntimeException | Error failure) {
            LOG.errorf(failure, "batch job %s failed", id);
            jobs.end(id, batch.rowsDone(), INTERNAL);
        }
    }

    private void answer(BatchJob job, Batch batch) throws IOException {
        String id = job.id();
        BooleanSupplier isOver = () -> isStopped || !jobs.isWanted(id);
        JobFolders folders = jobs.folders();
        if (job.rowsTotal() == null) {
            long rows = batches.count(Files.newInputStream(folders.table(id)), job.request(), isOver);
            if (!isOver.getAsBoolean()) {
                jobs.count(id, rows);
            }
        }
        try (OutputStream out = folders.answer(id, batch)) {
            batches.runJob(batch, out, isOver);
        }
        if (!isStopped) {
            jobs.end(id, batch.rowsDone(), null);
        }
    }

    /** Before anything that it works with is closed. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isStopped = true;
        work.release();
        Thread worker = thread;
        if (worker != null) {
            worker.join(PATIENCE);
        }
    }
}
