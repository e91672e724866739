// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.ortelius.api.batch.BatchConfig;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.errors.ErrorBody;
import org.ortelius.api.http.request.BatchPaths;
import org.ortelius.api.http.request.RequestPath;

/** So many batches are taken at a time; the next one is sent away before its body is read, which bounds the room that bodies take as well. */
@ApplicationScoped
public class CallLimit {

    private static final int BEFORE_ROUTES = 70;
    private static final int TOO_MANY = 429;

    private final int calls;
    private final Semaphore free;

    CallLimit(BatchConfig config) {
        this.calls = config.calls();
        this.free = new Semaphore(calls);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ROUTES);
    }

    private void handle(RoutingContext context) {
        boolean isBatch = context.request().method().equals(HttpMethod.POST)
                && BatchPaths.contains(RequestPath.of(context.request()));
        if (!isBatch) {
            context.next();
        } else if (free.tryAcquire()) {
            context.addEndHandler(_ -> free.release());
            context.next();
        } else {
            String message = "%d batches are running; try again in %d seconds, or send a smaller one."
                    .formatted(calls, BatchRefusal.RETRY_SECONDS);
            context.response()
                    .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(BatchRefusal.RETRY_SECONDS))
                    .putHeader(HttpHeaders.CONNECTION, "close"); // the body stays unread
            new ErrorBody(TOO_MANY, message).end(context);
        }
    }
}
