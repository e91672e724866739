// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.errors.ErrorBody;

/**
 * Disconnects clients that send or read too slowly: each connection becomes a {@link PacedConnection}. Quarkus shows a connection only at its first
 * request; the first request of all leads to the server's socket, and from then on each is caught when it is accepted.
 */
@ApplicationScoped
public class ClientPace {

    private static final int BEFORE_ALL = 140;
    private static final int REQUEST_TIMEOUT = 408;

    private final Duration patience;

    ClientPace(ApiConfig config) {
        this.patience = config.clientTimeout();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Channel channel = ((ConnectionBase) request.connection()).channel();
        HeadDeadline.watch(channel.parent(), patience);
        if (request.version() == HttpVersion.HTTP_2) {
            HeadDeadline.forget(channel);
            PacedStream.begin(context, patience);
        } else {
            hold(context, channel);
        }
        context.addEndHandler(_ -> leaveUnread(request));
        context.next();
    }

    /**
     * Lets go of the rest of a body whose request is answered. Quarkus reads on, and RESTEasy's stream keeps what it is given: 400 MB of a body that was refused
     * at its beginning filled the heap.
     */
    private static void leaveUnread(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(_ -> {});
        }
    }

    private void hold(RoutingContext context, Channel channel) {
        boolean isLate = PacedConnection.of(channel) == null;
        PacedConnection connection = PacedConnection.begin(channel, patience);
        if (connection == null) {
            return;
        }
        if (isLate) {
            connection.joinAtRequest(!context.request().isEnded());
        }
        connection.whenTooSlow(() -> refuse(context, connection));
    }

    /** Work on the request finds the connection closed. */
    private void refuse(RoutingContext context, PacedConnection connection) {
        try {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            new ErrorBody(REQUEST_TIMEOUT, tooSlow()).end(context);
            context.request().connection().close();
        } catch (IllegalStateException isAnswered) {
            connection.abort();
        }
    }

    private String tooSlow() {
        return "The body comes too slowly: less than %d bytes in %d seconds."
                .formatted(SentBytes.LEAST, patience.toSeconds());
    }
}
