// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.jobs;

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

/** A job as server-sent events, read from its store again and again. A follower costs a virtual thread, none of those that answer requests. */
@Singleton
public class JobEvents {

    private final ObjectMapper json;
    private final Sse sse;

    JobEvents(ObjectMapper json, @Context Sse sse) {
        this.json = json;
        this.sse = sse;
    }

    /** A subscriber to a job. */
    @FunctionalInterface
    public interface Follower {

        /**
         * @param id what a client that comes back says it has seen; absent = it need not
         * @param content to be JSON
         */
        void tell(String name, @Nullable String id, Object content) throws JsonProcessingException;
    }

    /** A look at the job. */
    @FunctionalInterface
    public interface Look {

        /** Tells what is new since the last look. Whether that was the end. */
        boolean tell(Follower follower) throws JsonProcessingException;
    }

    /** @param pause between two looks */
    public Multi<OutboundSseEvent> follow(Duration pause, Look look) {
        return Multi.createFrom().emitter(to -> Thread.ofVirtual().start(() -> follow(pause, look, to)));
    }

    private void follow(Duration pause, Look look, MultiEmitter<? super OutboundSseEvent> to) {
        try {
            while (!to.isCancelled() && !look.tell((name, id, content) -> to.emit(event(name, id, content)))) {
                Thread.sleep(pause);
            }
            to.complete();
        } catch (InterruptedException | RuntimeException | JsonProcessingException failure) {
            to.fail(failure);
        }
    }

    private OutboundSseEvent event(String name, @Nullable String id, Object content) throws JsonProcessingException {
        var event = sse.newEventBuilder().name(name).data(String.class, json.writeValueAsString(content));
        return id == null ? event.build() : event.id(id).build();
    }
}
