// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Requests of those who look after the service: they are never refused for there being too many. */
final class Watchers {

    private static final List<String> PATHS = List.of("/status", "/metrics", "/q/", "/admin");

    private Watchers() {}

    static boolean isOne(RoutingContext context) {
        String path = context.request().path();
        return PATHS.stream().anyMatch(path::startsWith);
    }
}
