// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.jobs.JobState;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;

/**
 * A table that was sent to be fetched later, as its folder remembers it.
 *
 * @param id 32 hexadecimal digits that cannot be guessed
 * @param name what the answer is called when it is fetched
 * @param parameters what the client wants of the table
 * @param rowsTotal absent until they are counted
 * @param rowsDone when it ended; 0 until then
 * @param message why it failed; absent unless it did
 */
record BatchJob(
        String id,
        String name,
        Map<String, List<String>> parameters,
        JobState state,
        Times times,
        @Nullable Long rowsTotal,
        long rowsDone,
        @Nullable String message) {

    private static final int MOST_PARAMETERS = 10_000;

    /** When it reached its states; absent = not yet. */
    record Times(
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    BatchRequest request() {
        return BatchRequest.of(parameters);
    }

    /** Throws when the parameters are too long: they are kept in memory as long as the job is. */
    static void requireFewWords(Map<String, List<String>> parameters) {
        int length = parameters.entrySet().stream()
                .mapToInt(parameter -> parameter.getKey().length()
                        + parameter.getValue().stream().mapToInt(String::length).sum())
                .sum();
        if (length > MOST_PARAMETERS) {
            throw new UsageException(
                    "data", "", "The parameters of a job may have %,d characters.".formatted(MOST_PARAMETERS));
        }
    }

    static BatchJob queued(String id, String name, Map<String, List<String>> parameters, Instant now) {
        return new BatchJob(id, name, parameters, JobState.QUEUED, new Times(now, null, null), null, 0, null);
    }

    BatchJob started(Instant now) {
        Instant start = times.startedAt == null ? now : times.startedAt;
        return new BatchJob(
                id, name, parameters, JobState.RUNNING, new Times(times.createdAt, start, null), rowsTotal, 0, null);
    }

    BatchJob counted(long rows) {
        return new BatchJob(id, name, parameters, state, times, rows, rowsDone, null);
    }

    BatchJob ended(Instant now, long rows, @Nullable String failure) {
        JobState end = failure == null ? JobState.DONE : JobState.FAILED;
        var ended = new Times(times.createdAt, times.startedAt, now);
        return new BatchJob(id, name, parameters, end, ended, rowsTotal, rows, failure);
    }
}
