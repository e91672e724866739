// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a URL whose escapes are none before the framework does: for the path {@code /%zz} it would answer 400 without a word, for a query after
 * {@code /openapi} it would also log a stack trace. Our own resources read their queries themselves.
 */
@ApplicationScoped
public class UndecodableUrls {

    private static final int BEFORE_ROUTES = 95;
    private static final String READ_BY_FRAMEWORK = "/openapi";

    void register(@Observes Filters filters) {
        filters.register(UndecodableUrls::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        try {
            context.normalizedPath();
        } catch (IllegalArgumentException noEscape) {
            refuse(context, "path", context.request().path());
            return;
        }
        try {
            if (context.request().path().startsWith(READ_BY_FRAMEWORK)) {
                context.queryParams();
            }
        } catch (HttpException noEscape) {
            refuse(context, "query", context.request().query());
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context, String part, String text) {
        new ErrorBody(400, "The %s must be percent-encoded, where %%25 stands for %%, got '%s'.".formatted(part, text))
                .end(context);
    }
}
