// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ortelius.api.ApiConfig;

/** A client that names no language is taken to have sent the header of the language set as default. */
@ApplicationScoped
public class DefaultLanguage {

    private static final int BEFORE_ROUTES = 80;

    private final ApiConfig config;

    DefaultLanguage(ApiConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        config.defaultLanguage()
                .ifPresent(language -> filters.register(context -> handle(context, language), BEFORE_ROUTES));
    }

    private static void handle(RoutingContext context, String language) {
        var headers = context.request().headers();
        String given = headers.get(HttpHeaders.ACCEPT_LANGUAGE);
        if (given == null || given.isBlank()) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        context.next();
    }
}
