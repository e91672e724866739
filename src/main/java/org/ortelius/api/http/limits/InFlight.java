// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.errors.ErrorBody;
import org.ortelius.api.http.request.MonitoringPaths;
import org.ortelius.api.metrics.Meters;

/**
 * Refuses requests beyond what the threads can answer soon, before they cost anything: 503 with {@code Retry-After}. So those that are let in are answered
 * as fast as ever. Requests of operators are always let in.
 */
@ApplicationScoped
public class InFlight {

    private static final int AFTER_ARRIVAL = 115;
    private static final String RETRY_SECONDS = "1";

    private final int most;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final LongAdder ended = new LongAdder();

    InFlight(ApiConfig config, Meters meters) {
        this.most = config.maxInFlight();
        meters.gauge("ortelius.requests.in.flight", null, "Requests that wait for an answer", inFlight::get);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_ARRIVAL);
    }

    private void handle(RoutingContext context) {
        if (MonitoringPaths.contains(context)) {
            context.next();
            return;
        }
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            new ErrorBody(503, "Too many requests are waiting. Try again in a second.").end(context);
            return;
        }
        context.addEndHandler(_ -> {
            ended.increment();
            inFlight.decrementAndGet();
        });
        context.next();
    }

    /** Requests that wait for an answer. */
    int waiting() {
        return inFlight.get();
    }

    /** Requests that have ended since the start. */
    long ended() {
        return ended.sum();
    }
}
