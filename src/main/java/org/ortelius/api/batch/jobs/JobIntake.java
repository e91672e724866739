// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.ortelius.api.batch.BatchConfig;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.Batches;
import org.ortelius.api.batch.SentTable;
import org.ortelius.batch.request.BatchRequest;

/** Takes new jobs in: stores the table, and checks what can be checked at once. Thread-safe. */
final class JobIntake {

    /** How many jobs are remembered, those that have ended included. */
    private static final int MOST_KEPT = 10_000;

    private final Batches batches;
    private final BatchConfig.Jobs config;
    private final JobFolders folders;

    JobIntake(Batches batches, BatchConfig.Jobs config, JobFolders folders) {
        this.batches = batches;
        this.config = config;
        this.folders = folders;
    }

    /** The new job, which is in its folder. Throws what is wrong with it, and where there is no room; nothing is left of it then. */
    BatchJob take(SentTable sent, Collection<BatchJob> jobs) throws IOException {
        requireRoom(jobs);
        BatchJob.requireFewWords(sent.parameters());
        var request = BatchRequest.of(sent.parameters());
        String id = UUID.randomUUID().toString().replace("-", "");
        folders.store(id, sent.content().open());
        try (InputStream table = Files.newInputStream(folders.table(id));
                var _ = batches.open(table, request)) {
            var job = BatchJob.queued(id, sent.answerName(request.layout().format()), sent.parameters(), Instant.now());
            folders.write(job);
            return job;
        } catch (UnwrittenState full) {
            folders.remove(id);
            throw folders.told(full);
        } catch (IOException | RuntimeException refused) {
            folders.remove(id);
            throw refused;
        }
    }

    private void requireRoom(Collection<BatchJob> jobs) {
        long waiting = jobs.stream().filter(job -> !job.state().isEnd()).count();
        if (waiting >= config.queue()) {
            throw new BatchRefusal(429, "%d jobs wait or run; try again when some have ended.".formatted(waiting));
        }
        if (jobs.size() >= MOST_KEPT) {
            throw new BatchRefusal(
                    Quota.INSUFFICIENT_STORAGE,
                    "%,d jobs are kept; fetch and delete results, or try again when others have expired."
                            .formatted(jobs.size()));
        }
    }
}
