// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ortelius.api.http.request.RequestPath;

/** How long each request took, from its arrival to the last byte of its answer, by endpoint and outcome. */
@Singleton
class RequestMetrics {

    private static final int FIRST = 130;

    /** A path of which there is no end would make as many series; all but these are {@code other}. */
    private static final Set<String> ENDPOINTS = Set.of(
            "search",
            "reverse",
            "lookup",
            "details",
            "status",
            "deletable",
            "polygons",
            "autocomplete",
            "api",
            "photon",
            "batch",
            "admin");

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private record Kind(String endpoint, String outcome) {}

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(ended -> {
            String outcome = ended.succeeded() ? outcome(context.response().getStatusCode()) : "aborted";
            timers.computeIfAbsent(new Kind(endpoint(RequestPath.of(context.request())), outcome), this::timer)
                    .record(Duration.ofNanos(System.nanoTime() - start));
        });
        context.next();
    }

    private Timer timer(Kind kind) {
        return Timer.builder("ortelius.requests")
                .description("Requests from their arrival to the end of the answer")
                .tag("endpoint", kind.endpoint())
                .tag("outcome", kind.outcome())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** The first part of a path, without the suffix that Nominatim's old addresses have. */
    private static String endpoint(RequestPath path) {
        String first = path.endpoint();
        return ENDPOINTS.contains(first) ? first : "other";
    }

    /** {@code ok}, {@code mistake} of the client, {@code shed} because there were too many, {@code failed}. */
    static String outcome(int status) {
        if (status < 400) {
            return "ok";
        }
        if (status == 429 || status == 503) {
            return "shed";
        }
        return status < 500 ? "mistake" : "failed";
    }
}
