// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as server-sent events: {@code progress} with its {@link JobStatus} whenever that changes, at most twice a second, and {@code end} with the
 * last one. The events of a job that is cancelled just end. A follower costs a virtual thread.
 */
@Singleton
class JobProgress {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final BatchJobs jobs;
    private final ObjectMapper json;
    private final Sse sse;

    JobProgress(BatchJobs jobs, ObjectMapper json, @Context Sse sse) {
        this.jobs = jobs;
        this.json = json;
        this.sse = sse;
    }

    Multi<OutboundSseEvent> follow(String id) {
        return Multi.createFrom().emitter(to -> Thread.ofVirtual().start(() -> tell(id, to)));
    }

    private void tell(String id, MultiEmitter<? super OutboundSseEvent> to) {
        try {
            @Nullable JobStatus told = null;
            Optional<JobStatus> now = jobs.find(id);
            while (now.isPresent() && !to.isCancelled()) {
                boolean isEnd = now.get().endedAt() != null;
                if (isEnd || !now.get().equals(told)) {
                    told = now.get();
                    to.emit(event(isEnd ? "end" : "progress", told));
                }
                if (isEnd) {
                    break;
                }
                Thread.sleep(LOOK);
                now = jobs.find(id);
            }
            to.complete();
        } catch (InterruptedException | RuntimeException | JsonProcessingException failure) {
            to.fail(failure);
        }
    }

    private OutboundSseEvent event(String name, JobStatus status) throws JsonProcessingException {
        return sse.newEventBuilder()
                .name(name)
                .data(String.class, json.writeValueAsString(status))
                .build();
    }
}
