// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Body;

/**
 * Requests that never become a question: HEAD, which Nominatim refuses and a framework would answer by itself, and a query
 * string that cannot be decoded. Its format cannot be known, so the answer is text.
 */
@ApplicationScoped
public class Refusals {

    private static final int BEFORE_ROUTES = 90;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2}).{0,2}");

    void register(@Observes Filters filters) {
        filters.register(Refusals::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String broken = brokenEscape(request.query());
        if (request.method().equals(HttpMethod.HEAD)) {
            context.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, OtherOrigins.METHODS)
                    .end();
        } else if (broken != null) {
            String message =
                    "The query string needs two hexadecimal digits after each %%, got \"%s\".".formatted(broken);
            context.response()
                    .setStatusCode(400)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Body.TEXT)
                    .end("ERROR 400: " + message);
        } else {
            context.next();
        }
    }

    private static @Nullable String brokenEscape(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return null;
        }
        var escape = BROKEN_ESCAPE.matcher(query);
        return escape.find() ? escape.group() : null;
    }
}
