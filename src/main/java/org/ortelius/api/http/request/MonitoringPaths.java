// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Paths of those who look after the service. Their requests are never refused for there being too many. */
public final class MonitoringPaths {

    private static final List<String> ADMINISTRATION = List.of("/admin", "/metrics", "/q");

    private MonitoringPaths() {}

    /** Whether a request is for such a path. */
    public static boolean contains(RoutingContext context) {
        var path = RequestPath.of(context.request());
        return isAdministration(path) || path.is("/status") || path.is("/status.php");
    }

    /** Whether a path is answered at the port for administration, where there is one. */
    public static boolean isAdministration(RequestPath path) {
        return ADMINISTRATION.stream().anyMatch(path::isWithin);
    }
}
