// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.ortelius.api.live.LiveGeocoder;

/**
 * Starts Hibernate as soon as the index has answered, in a thread of its own, which needs no database. Left to the first request for outlines or details it
 * made those that came with it wait: with 300 requests/s on two cores, beside an import, 20 of them for more than ten seconds after each start of a replica.
 */
@ApplicationScoped
public class MappingStart {

    private static final Logger LOG = Logger.getLogger(MappingStart.class);

    private final SessionFactory sessions;
    private final LiveGeocoder live;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    MappingStart(SessionFactory sessions, LiveGeocoder live) {
        this.sessions = sessions;
        this.live = live;
    }

    void start(@Observes StartupEvent event) {
        live.begun().thenRun(() -> Thread.ofPlatform().name("mapping").daemon().start(this::run));
    }

    private void run() {
        try {
            sessions.openSession().close();
        } catch (RuntimeException failure) {
            LOG.warnf("outlines and details will try to start Hibernate again: %s", failure.getMessage());
        } finally {
            done.complete(null);
        }
    }

    /** Ends when it has started, or could not. */
    public CompletionStage<Void> done() {
        return done;
    }
}
