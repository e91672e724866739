// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ortelius.api.http.request.RequestPath;

/**
 * The permissions of the page: run its own scripts, use its own styles, ask this service, and show tiles; the page that tries the API has no more. A
 * browser asks whether its files have
 * changed before it uses them again, so that after a new version none is of the old one; Leaflet's have their version in the path.
 */
@ApplicationScoped
public class PageHeaders {

    private static final int BEFORE_ROUTES = 70;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:%s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Swagger UI puts styles into its elements. */
    private static final String TRIAL_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final String policy;

    PageHeaders(TilesConfig tiles) {
        String tileHost =
                new TileAddress(tiles.url()).origin().map(host -> " " + host).orElse("");
        this.policy = POLICY.formatted(tileHost);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ROUTES);
    }

    private void handle(RoutingContext context) {
        var path = RequestPath.of(context.request());
        if (path.is("/") || path.is("/index.html") || path.isWithin("/web")) {
            context.response()
                    .putHeader("Content-Security-Policy", policy)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        } else if (path.isWithin("/swagger-ui")) {
            context.response().putHeader("Content-Security-Policy", TRIAL_POLICY);
        }
        context.next();
    }
}
