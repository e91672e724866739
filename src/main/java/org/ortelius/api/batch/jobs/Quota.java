// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.util.HashMap;
import java.util.Map;
import org.ortelius.api.batch.BatchRefusal;

/** The room that the files of all jobs may take, taken byte by byte while they are written, whoever writes at the same time. Thread-safe. */
final class Quota {

    static final int INSUFFICIENT_STORAGE = 507;

    private static final int MEGABYTE = 1 << 20;

    private final long most;
    private final Map<String, Long> byJob = new HashMap<>();
    private long taken;

    /** @param most bytes */
    Quota(long most) {
        this.most = most;
    }

    /** Takes room for a job before it is written to; throws what to do when there is not so much left. */
    synchronized void take(String job, long bytes) {
        if (taken + bytes > most) {
            throw new BatchRefusal(
                    INSUFFICIENT_STORAGE,
                    "The files of all jobs would take more than %,d MB; fetch and delete results, or try again when others have expired."
                            .formatted(most / MEGABYTE));
        }
        byJob.merge(job, bytes, Long::sum);
        taken += bytes;
    }

    /** Says what the files of a job take, as they lie there. */
    synchronized void set(String job, long bytes) {
        free(job);
        byJob.put(job, bytes);
        taken += bytes;
    }

    /** Gives back what a job has taken. */
    synchronized void free(String job) {
        Long bytes = byJob.remove(job);
        taken -= bytes == null ? 0 : bytes;
    }
}
