// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.http.request.QueueTimeout;

/**
 * Whether the service can serve: it asks itself for {@code /status} by the way that clients take, in a thread of its own. Any answer will do, and a missing
 * one is no matter as long as other requests get their turn, for then there are but too many of them. Liveness tells what was found last, and waits for
 * nothing, so that it is answered while all threads hang.
 */
@Liveness
@Singleton
class SelfCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(SelfCheck.class);

    private final QueueTimeout turns;
    private final SelfCheckConfig config;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("self-check").daemon().factory());
    private volatile int missing;

    SelfCheck(QueueTimeout turns, SelfCheckConfig config) {
        this.turns = turns;
        this.config = config;
    }

    void start(@ObservesAsync HttpServerStart event) throws IOException {
        long every = config.every().toMillis();
        if (every > 0) {
            URL status = status(event.options().getHost(), event.options().getPort());
            schedule.scheduleWithFixedDelay(() -> check(status), every, every, TimeUnit.MILLISECONDS);
        }
    }

    /** A service that listens on all addresses is asked on loopback. */
    private static URL status(String host, int port) throws IOException {
        var listening = InetAddress.getByName(host);
        String address = listening.isAnyLocalAddress()
                ? InetAddress.getLoopbackAddress().getHostAddress()
                : listening.getHostAddress();
        try {
            return new URI("http", null, address, port, "/status", null, null).toURL();
        } catch (URISyntaxException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void check(URL status) {
        long before = turns.taken();
        IOException reason = ask(status);
        // the first request of all loads classes, for many seconds where others keep the machine busy
        boolean isAlive = reason == null || turns.taken() > before || before == 0;
        if (isAlive && missing >= config.failures()) {
            LOG.info("Alive again.");
        }
        missing = isAlive ? 0 : missing + 1;
        if (missing == config.failures()) {
            LOG.errorf("Not alive any more: no answer to %d questions of our own, %s", missing, reason);
        }
    }

    /** The cause of a missing answer; absent = there was an answer, whatever it says. */
    private @Nullable IOException ask(URL status) {
        try {
            var connection = (HttpURLConnection) status.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) config.every().toMillis());
            connection.setReadTimeout((int) config.every().toMillis());
            connection.setRequestProperty("User-Agent", "ortelius-self-check");
            try {
                connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
            return null;
        } catch (IOException missed) {
            return missed;
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        int now = missing;
        return Uni.createFrom()
                .item(HealthCheckResponse.named("self")
                        .status(now < config.failures())
                        .withData("missing_answers", now)
                        .build());
    }

    @PreDestroy
    void stop() {
        schedule.shutdownNow();
    }
}
