// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /** How often to look for jobs that have expired, and whether there is an index meanwhile. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
                jobs.removeExpired();
                for (var next = jobs.next(); next.isPresent() && !isStopped; next = jobs.next()) {
                    run(next.get());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (UnavailableException noIndex) {
                LOG.debug("batch jobs wait for an index", noIndex);
            } catch (IOException | RuntimeException failure) {
                LOG.error("the batch jobs stand still", failure);
            }
        }
    }

    /** Whatever stands in its way ends the job, but for a missing index, which may come. */
    private void run(BatchJob job) throws IOException {
        String id = job.id();
        try {
            answer(job);
        } catch (UnavailableException noIndex) {
            throw noIndex;
        } catch (UsageException | BatchRefusal told) {
            jobs.end(id, 0, told.getMessage());
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "batch job %s failed", id);
            jobs.end(id, 0, "Internal error; the service's log has more.");
        } finally {
            jobs.leave(id);
        }
    }

    private void answer(BatchJob job) throws IOException {
        JobFolders folders = jobs.folders();
        String id = job.id();
        try (Batch batch = batches.open(Files.newInputStream(folders.table(id)), job.request())) {
            if (!jobs.begin(id, batch)) {
                return;
            }
            if (job.rowsTotal() == null) {
                jobs.count(
                        id,
                        Table.count(
                                Files.newInputStream(folders.table(id)),
                                job.request().layout(),
                                Long.MAX_VALUE));
            }
            try (OutputStream out = folders.withinQuota(batch.continueIn(folders.answer(id)))) {
                batches.run(batch, out, Long.MAX_VALUE, () -> isStopped || !jobs.isWanted(id));
            }
            if (!isStopped) {
                jobs.end(id, batch.rowsDone(), null);
            }
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
