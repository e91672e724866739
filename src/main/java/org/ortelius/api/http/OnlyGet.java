// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ortelius.api.http.request.AllowedMethods;

/** HEAD is refused as in Nominatim; the framework would answer it by itself, and refuses the other verbs without help. */
@ApplicationScoped
public class OnlyGet {

    private static final int BEFORE_ROUTES = 90;

    void register(@Observes Filters filters) {
        filters.register(OnlyGet::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, AllowedMethods.BY_DEFAULT)
                    .end();
        } else {
            context.next();
        }
    }
}
