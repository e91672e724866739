// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * A request over HTTP/2, where one connection has many: it is ended when its client takes nothing of a long answer for a while, or lets the body drip. Short
 * answers hold nobody up; there are as many of them as a connection may have streams.
 */
final class PacedStream {

    private final RoutingContext context;
    private final SentBytes sent;
    private final Duration patience;
    private long received;
    private long written;
    private long since = System.nanoTime();

    private PacedStream(RoutingContext context, Duration patience) {
        this.context = context;
        this.sent = new SentBytes(patience);
        this.patience = patience;
        sent.begin(since);
    }

    /** Looks at it until the answer has ended. Called by the event loop of the connection. */
    static void begin(RoutingContext context, Duration patience) {
        var stream = new PacedStream(context, patience);
        long looks = context.vertx().setPeriodic(Math.max(1, patience.toMillis() / 4), _ -> stream.look());
        context.addEndHandler(_ -> context.vertx().cancelTimer(looks));
    }

    private void look() {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        long now = System.nanoTime();
        long in = context.request().bytesRead();
        long out = response.bytesWritten();
        sent.add((int) Math.min(Integer.MAX_VALUE, in - received + out - written));
        if (!response.writeQueueFull() || out > written) {
            since = now;
        }
        received = in;
        written = out;
        if (context.request().isEnded()) {
            sent.begin(now);
        }
        if (now - since >= patience.toNanos() || sent.areTooFew(now)) {
            response.reset();
        }
    }
}
