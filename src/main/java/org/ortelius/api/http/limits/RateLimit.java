// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.errors.ErrorBody;
import org.ortelius.api.http.request.ClientAddress;
import org.ortelius.api.http.request.MonitoringPaths;

/**
 * Limits the requests a second of each client, with a burst of ten seconds' worth; beyond that 429 with {@code Retry-After}. A client is a known key
 * in the header {@code X-Api-Key}, else an address. Behind a trusted proxy it is the address that the proxy names. A rate
 * of 0 is none.
 */
@ApplicationScoped
public class RateLimit {

    private static final int AFTER_ARRIVAL = 118;
    private static final int BURST_SECONDS = 10;

    /** The number of clients tracked. Beyond it the least recent one is forgotten and starts with a full bucket. */
    private static final int MAX_CLIENTS = 100_000;

    private final int perSecond;
    private final Map<String, Integer> perSecondByKey;
    private final ClientAddress addresses;
    private final LoadingCache<Client, Bucket> buckets;

    /**
     * @param name key or address, of IPv6 the network
     * @param perSecond how many requests it may send; 0 = any number
     */
    private record Client(String name, int perSecond) {}

    RateLimit(ApiConfig config, ClientAddress addresses) {
        this.perSecond = config.rateLimit();
        this.perSecondByKey = config.rateLimitOfKey();
        this.addresses = addresses;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(RateLimit::bucket);
    }

    private static Bucket bucket(Client client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity((long) client.perSecond() * BURST_SECONDS)
                        .refillGreedy(client.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    void register(@Observes Filters filters) {
        if (perSecond > 0 || !perSecondByKey.isEmpty()) {
            filters.register(this::handle, AFTER_ARRIVAL);
        }
    }

    private void handle(RoutingContext context) {
        if (MonitoringPaths.contains(context)) {
            context.next();
            return;
        }
        Client client = client(context.request());
        if (client.perSecond() <= 0) {
            context.next();
            return;
        }
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            context.next();
            return;
        }
        long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1));
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        new ErrorBody(429, "More than %d requests a second. Try again in %d s.".formatted(client.perSecond(), seconds))
                .end(context);
    }

    private Client client(HttpServerRequest request) {
        @Nullable String key = request.getHeader("X-Api-Key");
        Integer own = key == null ? null : perSecondByKey.get(key);
        return own == null ? new Client(addresses.network(request), perSecond) : new Client(key, own);
    }
}
