// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.live.UnavailableException;

/** Requests are answered by a few threads and wait for their turn. Who has waited longer than the settings allow is not answered any more. */
@ApplicationScoped
public class QueueTimeout {

    private static final int FIRST = 120;
    private static final String ARRIVED = "ortelius.arrived";
    private static final String TURN = "ortelius.turn";

    private final Duration patience;
    private final CurrentVertxRequest current;
    private final AtomicLong taken = new AtomicLong();
    private final Clock clock = Clock.systemUTC();

    QueueTimeout(ApiConfig config, CurrentVertxRequest current) {
        this.patience = config.requestTimeout();
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, FIRST);
    }

    private void arrive(RoutingContext context) {
        context.put(ARRIVED, clock.instant());
        context.next();
    }

    /** Called by the thread that answers. */
    @ServerRequestFilter
    public void begin() {
        taken.incrementAndGet();
        RoutingContext context = current.getCurrent();
        Instant now = clock.instant();
        context.put(TURN, now);
        if (Duration.between(arrival(context), now).compareTo(patience) >= 0) {
            throw new UnavailableException("Query took too long to process.");
        }
    }

    /** How many requests had their turn, ever: it grows as long as the threads that answer get on. */
    public long taken() {
        return taken.get();
    }

    public static Instant arrival(RoutingContext context) {
        return context.get(ARRIVED);
    }

    /** When its turn came; the arrival of a request that never had one. */
    public static Instant turn(RoutingContext context) {
        Instant turn = context.get(TURN);
        return turn == null ? arrival(context) : turn;
    }
}
