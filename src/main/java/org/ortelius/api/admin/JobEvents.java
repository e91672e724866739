// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A job as server-sent events: {@code line} for each {@link JobLine}, and {@code end} with the {@link Job}. Read from the database, so that a
 * client which comes back finds what it missed. A follower costs a virtual thread, none of those that answer requests.
 */
@Singleton
class JobEvents {

    private static final Duration LOOK = Duration.ofMillis(300);

    private final Jobs jobs;
    private final ObjectMapper json;
    private final Sse sse;

    JobEvents(AdminTables tables, ObjectMapper json, @Context Sse sse) {
        this.jobs = new Jobs(tables);
        this.json = json;
        this.sse = sse;
    }

    /** @param lastSeen the number of the line that the client has seen last; absent or no number = none */
    Multi<OutboundSseEvent> follow(long id, @Nullable String lastSeen) {
        int after = lastSeen != null && lastSeen.matches("[0-9]{1,9}") ? Integer.parseInt(lastSeen) : 0;
        return Multi.createFrom().emitter(to -> Thread.ofVirtual().start(() -> tell(id, after, to)));
    }

    private void tell(long id, int after, MultiEmitter<? super OutboundSseEvent> to) {
        try {
            int told = after;
            while (!to.isCancelled()) {
                // asked before the lines: what it says after its end is nothing
                Job job = jobs.find(id).orElseThrow();
                for (JobLine line : jobs.lines(id, told)) {
                    to.emit(event("line", Integer.toString(line.number()), line));
                    told = line.number();
                }
                if (job.state().isEnd()) {
                    to.emit(event("end", Integer.toString(told), job));
                    to.complete();
                    return;
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException | RuntimeException | JsonProcessingException failure) {
            to.fail(failure);
        }
    }

    private OutboundSseEvent event(String name, String id, Object content) throws JsonProcessingException {
        return sse.newEventBuilder()
                .name(name)
                .id(id)
                .data(String.class, json.writeValueAsString(content))
                .build();
    }
}
