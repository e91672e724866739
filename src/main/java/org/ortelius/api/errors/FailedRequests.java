// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers requests that the framework turns away before they get to a resource, such as one without a {@code Host}. By itself it would log an error with a stack trace
 * for each of these mistakes of a client.
 */
@ApplicationScoped
public class FailedRequests {

    private static final int BEHIND_LATE_FAILURES = -190;

    void register(@Observes Router router) {
        router.route().order(BEHIND_LATE_FAILURES).failureHandler(FailedRequests::handle);
    }

    private static void handle(RoutingContext context) {
        int status = context.statusCode();
        if (status < 400 || status >= 500 || context.response().headWritten()) {
            context.next();
            return;
        }
        String message = context.failure() instanceof VertxException mistake
                ? String.valueOf(mistake.getMessage())
                : HttpResponseStatus.valueOf(status).reasonPhrase();
        new ErrorBody(status, message).end(context);
    }
}
