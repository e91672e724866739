// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.errors.ErrorBody;

/**
 * Refuses requests beyond what the threads can answer soon, before they cost anything: 503 with {@code Retry-After}. So those that are let in are answered
 * as fast as ever. Whoever looks after the service is always let in.
 */
@ApplicationScoped
public class InFlight {

    private static final int AFTER_ARRIVAL = 115;
    private static final String RETRY_SECONDS = "1";

    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final MeterRegistry registry;
    private final Gauge gauge;

    InFlight(ApiConfig config, MeterRegistry registry) {
        this.most = config.maxInFlight();
        this.registry = registry;
        this.gauge = Gauge.builder("ortelius.requests.in.flight", inFlight, AtomicInteger::get)
                .description("Requests that wait for an answer")
                .register(registry);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_ARRIVAL);
    }

    /** The registry outlives a service that is started again in the same process. */
    @PreDestroy
    void unregister() {
        registry.remove(gauge);
    }

    private void handle(RoutingContext context) {
        if (Watchers.isOne(context)) {
            context.next();
            return;
        }
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            new ErrorBody(503, "Too many requests are waiting. Try again in a second.").end(context);
            return;
        }
        context.addEndHandler(_ -> inFlight.decrementAndGet());
        context.next();
    }
}
