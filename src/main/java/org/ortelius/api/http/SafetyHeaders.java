// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers of every answer for browsers: they must neither guess its type nor frame it. Without the page's address OpenStreetMap's tile server
 * refuses. A filter, since
 * Quarkus' own headers are routes, which refuse paths with a bad escape before we can tell what is wrong.
 */
@ApplicationScoped
public class SafetyHeaders {

    private static final int BEFORE_ROUTES = 125;

    void register(@Observes Filters filters) {
        filters.register(SafetyHeaders::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        context.next();
    }
}
