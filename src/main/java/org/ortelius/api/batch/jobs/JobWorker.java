// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.Batches;
import org.ortelius.api.jobs.WorkerThread;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.batch.Batch;
import org.ortelius.batch.parameters.UsageException;

/** Answers the jobs. One that the end of the service breaks off goes on behind its last whole row. */
@Singleton
public class JobWorker extends WorkerThread {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    private final BatchJobs jobs;
    private final Batches batches;

    JobWorker(BatchJobs jobs, Batches batches) {
        super("batch jobs");
        this.jobs = jobs;
        this.batches = batches;
    }

    /** Looks again anyway: jobs expire, and another service may leave its own. */
    @Override
    protected Duration workOff() throws IOException {
        if (jobs.take()) {
            jobs.removeExpired();
            for (var next = jobs.next(); next.isPresent() && !isStopped(); next = jobs.next()) {
                run(next.get());
            }
        }
        return LOOK;
    }

    /** Whatever stands in its way ends the job, but for a missing index and a state that cannot be written, which may come. */
    private void run(BatchJob job) throws IOException {
        String id = job.id();
        try (InputStream table = Files.newInputStream(jobs.folders().table(id));
                Batch batch = batches.open(table, job.request())) {
            if (jobs.begin(id, batch)) {
                answer(job, batch);
            }
        } catch (UnavailableException | UnwrittenState soon) {
            throw soon;
        } catch (UsageException | BatchRefusal told) {
            jobs.end(id, told.getMessage());
        } catch (IOException | RuntimeException | Error failure) {
            LOG.errorf(failure, "batch job %s failed", id);
            jobs.end(id, "Internal error; the service's log has more.");
        } finally {
            jobs.leave(id);
        }
    }

    private void answer(BatchJob job, Batch batch) throws IOException {
        String id = job.id();
        BooleanSupplier isOver = () -> isStopped() || !jobs.isWanted(id);
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
        if (!isStopped()) {
            jobs.end(id, null);
        }
    }
}
