// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.errors.ErrorBody;

/** Who sends or reads too slowly is not waited for: each connection becomes a {@link PacedConnection} with its first request. */
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
            PacedConnection connection = paced(channel, request);
            connection.whenTooSlow(() -> refuse(context, connection));
        }
        context.next();
    }

    private PacedConnection paced(Channel channel, HttpServerRequest request) {
        PacedConnection known = PacedConnection.of(channel);
        if (known != null) {
            return known;
        }
        var made = new PacedConnection(patience, !request.isEnded());
        var vertx = channel.pipeline().context(VertxHandler.class);
        channel.pipeline().addBefore(vertx.name(), null, made);
        return made;
    }

    /** Whoever works on the request finds the connection closed. */
    private void refuse(RoutingContext context, PacedConnection connection) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            connection.abort();
            return;
        }
        response.putHeader(HttpHeaders.CONNECTION, "close");
        new ErrorBody(
                        REQUEST_TIMEOUT,
                        "The body comes too slowly: less than %d bytes in %d seconds."
                                .formatted(SentBytes.LEAST, patience.toSeconds()))
                .end(context);
        context.request().connection().close();
    }
}
