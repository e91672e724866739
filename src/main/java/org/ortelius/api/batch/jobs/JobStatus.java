// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.jobs.JobState;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.QueryKind;
import org.ortelius.batch.request.TableFormat;

/**
 * The state of a job for its client, see {@code api-spec/openapi.yaml}.
 *
 * @param rowsTotal absent until they are counted
 * @param expiresAt when the job is forgotten; absent until it has ended
 * @param message why it failed; absent unless it did
 * @param result where the answer is; absent until it is whole
 */
public record JobStatus(
        String id,
        QueryKind kind,
        TableFormat format,
        String state,
        long rowsDone,
        @Nullable Long rowsTotal,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt,
        @Nullable String message,
        @Nullable String result) {

    static JobStatus of(BatchJob job, long rowsDone, Duration keep) {
        BatchRequest request = job.request();
        Instant end = job.times().endedAt();
        return new JobStatus(
                job.id(),
                request.kind(),
                request.layout().format(),
                job.state().toString(),
                rowsDone,
                job.rowsTotal(),
                job.times().createdAt(),
                job.times().startedAt(),
                end,
                end == null ? null : end.plus(keep),
                job.message(),
                job.state() == JobState.DONE ? "/batch/jobs/%s/result".formatted(job.id()) : null);
    }
}
