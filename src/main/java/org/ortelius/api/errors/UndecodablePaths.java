// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ortelius.api.parameters.QueryString;

/** Refuses a path whose escapes are none, such as {@code /%zz}; the framework would answer 400 without a word. */
@ApplicationScoped
public class UndecodablePaths {

    private static final int BEFORE_ROUTES = 95;

    void register(@Observes Filters filters) {
        filters.register(UndecodablePaths::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        try {
            context.normalizedPath();
        } catch (IllegalArgumentException noEscape) {
            refuse(context);
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context) {
        String path = context.request().path();
        var error = new ErrorBody(400, "The path must be percent-encoded, where %25 stands for %, got '" + path + "'.");
        var written = error.in(
                path, QueryString.find("format", context.request().query()).orElse(null));
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, written.type())
                .end(Buffer.buffer(written.bytes()));
    }
}
