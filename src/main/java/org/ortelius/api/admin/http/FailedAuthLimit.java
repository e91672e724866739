// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.ortelius.api.http.request.ClientAddress;

/**
 * What requests without a token that allows them may cost: each client 20 at once and one a second, further ones are refused without a question to the database;
 * all of them together 10 lines a minute in the log. Thread-safe.
 */
@Singleton
public class FailedAuthLimit {

    private static final Logger LOG = Logger.getLogger(FailedAuthLimit.class);
    private static final int AT_ONCE = 20;
    private static final int LINES_A_MINUTE = 10;
    private static final int MAX_CLIENTS = 10_000;

    private final ClientAddress addresses;
    private final LoadingCache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MAX_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build(_ -> bucket(AT_ONCE, Duration.ofSeconds(AT_ONCE)));
    private final Bucket lines = bucket(LINES_A_MINUTE, Duration.ofMinutes(1));
    private final AtomicLong untold = new AtomicLong();

    FailedAuthLimit(ClientAddress addresses) {
        this.addresses = addresses;
    }

    private static Bucket bucket(int most, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                .build();
    }

    /** Called before the database is asked; throws when this client has been refused too often. */
    void begin(HttpServerRequest request) {
        ConsumptionProbe probe = client(request).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new FailedAuthException(Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
        }
    }

    /** Called when a request has a token that allows it, which then has cost its client nothing. */
    void end(HttpServerRequest request) {
        client(request).addTokens(1);
    }

    /** Tells of a request without a valid token, or later on how many there were. */
    void refused(String action, HttpServerRequest request) {
        if (!lines.tryConsume(1)) {
            untold.incrementAndGet();
            return;
        }
        long others = untold.getAndSet(0);
        LOG.warnf(
                "refused without a valid token: %s of %s%s",
                action, addresses.of(request), others == 0 ? "" : ", and %d others before".formatted(others));
    }

    private Bucket client(HttpServerRequest request) {
        return clients.get(addresses.network(request));
    }
}
