// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.vertx.ext.web.RoutingContext;

/** Requests of those who look after the service: they are never refused for there being too many. */
final class Watchers {

    private Watchers() {}

    static boolean isOne(RoutingContext context) {
        var path = RequestPath.of(context.request());
        return AdminPort.isAdministration(path) || path.is("/status") || path.is("/status.php");
    }
}
