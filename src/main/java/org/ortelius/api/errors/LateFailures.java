// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Failures after the answer was given, such as a 408 to a slow client, or after the client has gone, are nobody's mistake: Quarkus would log an error for each.
 */
@ApplicationScoped
public class LateFailures {

    private static final Logger LOG = Logger.getLogger(LateFailures.class);
    private static final int BEFORE_ALL = -200;

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).failureHandler(LateFailures::handle);
    }

    private static void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            LOG.debug("failed when nobody waited any more", context.failure());
        } else {
            context.next();
        }
    }
}
