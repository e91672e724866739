// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.ortelius.api.errors.ErrorBody;
import org.ortelius.api.http.request.RequestPath;

/**
 * Gives every request its path in the canonical spelling before anything looks at it, and is answered as if it had been sent so. A path whose escapes are none
 * is refused when limits, log and metrics have seen the request; {@code /%zz} the framework would answer with 400 and without a word.
 */
@ApplicationScoped
public class CanonicalPaths {

    private static final int FIRST = 140;
    private static final int BEFORE_ROUTES = 95;
    private static final String UNREADABLE = "ortelius.path.unreadable";

    void register(@Observes Filters filters) {
        filters.register(CanonicalPaths::rewrite, FIRST);
        filters.register(CanonicalPaths::refuse, BEFORE_ROUTES);
    }

    private static void rewrite(RoutingContext context) {
        String written = context.request().path();
        Optional<RequestPath> path = RequestPath.canonical(written);
        if (path.isEmpty()) {
            context.put(UNREADABLE, written);
        }
        String canonical = path.orElse(RequestPath.NOWHERE).text();
        if (canonical.equals(written)) {
            context.next();
        } else {
            String query = context.request().query();
            context.reroute(query == null ? canonical : canonical + "?" + query.replace("#", "%23"));
        }
    }

    private static void refuse(RoutingContext context) {
        String unreadable = context.get(UNREADABLE);
        if (unreadable == null) {
            context.next();
        } else {
            String message =
                    "The path must be percent-encoded, where %%25 stands for %%, got '%s'.".formatted(unreadable);
            new ErrorBody(400, message).end(context);
        }
    }
}
