// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a path whose escapes are none before the framework does: {@code /%zz} it would answer with 400 and without a word. Our resources read
 * their queries themselves.
 */
@ApplicationScoped
public class UndecodableUrls {

    private static final int BEFORE_ROUTES = 95;

    void register(@Observes Filters filters) {
        filters.register(UndecodableUrls::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        try {
            context.normalizedPath();
        } catch (IllegalArgumentException noEscape) {
            String path = context.request().path();
            new ErrorBody(400, "The path must be percent-encoded, where %%25 stands for %%, got '%s'.".formatted(path))
                    .end(context);
            return;
        }
        context.next();
    }
}
