// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.http.request.AllowedMethods;
import org.ortelius.api.http.request.RequestPath;

/**
 * Cross-origin resource sharing: unless the settings say otherwise, any page may ask, for nothing is secret but /admin. Quarkus' own filter would
 * name the asking origin where Nominatim's clients see {@code *}.
 */
@ApplicationScoped
public class OtherOrigins {

    private static final String ONE_DAY_SECONDS = "86400";
    private static final int BEFORE_ROUTES = 100;

    private final boolean isOpen;

    OtherOrigins(ApiConfig config) {
        this.isOpen = config.corsNoaccesscontrol();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ROUTES);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean isPublic = isOpen && !RequestPath.of(request).isWithin("/admin");
        boolean fromOtherOrigin = isPublic && request.headers().contains(HttpHeaders.ORIGIN);
        if (fromOtherOrigin) {
            context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        if (!request.method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        if (fromOtherOrigin && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            permit(request, context.response());
        }
        context.response()
                .putHeader(HttpHeaders.ALLOW, AllowedMethods.of(RequestPath.of(request)))
                .end();
    }

    private static void permit(HttpServerRequest preflight, HttpServerResponse response) {
        String headers = preflight.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, AllowedMethods.of(RequestPath.of(preflight)))
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers == null ? "*" : headers)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_DAY_SECONDS);
    }
}
