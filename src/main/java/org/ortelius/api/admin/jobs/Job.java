// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.jobs.JobState;

/**
 * Work that was asked for.
 *
 * @param id rises in the order of asking, which is that of working
 * @param kind one of {@link JobKind}
 * @param arguments what it is about, such as the extracts
 * @param startedAt absent while it waits; the last time, for one that was taken up again
 * @param endedAt absent until it is done or has failed
 * @param message the last thing that it said; why it failed; absent when it has said nothing
 */
public record Job(
        long id,
        JobKind kind,
        List<String> arguments,
        @JsonSerialize(using = ToStringSerializer.class) JobState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {}
