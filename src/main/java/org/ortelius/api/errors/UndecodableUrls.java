// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses a URL whose escapes are none, such as {@code q=%zz}; the framework would answer 400 without a word. */
@ApplicationScoped
public class UndecodableUrls {

    private static final int BEFORE_ROUTES = 95;

    void register(@Observes Filters filters) {
        filters.register(UndecodableUrls::handle, BEFORE_ROUTES);
    }

    private static void handle(RoutingContext context) {
        try {
            context.queryParams(); // kept in the context, nothing is decoded twice
            context.normalizedPath();
        } catch (HttpException | IllegalArgumentException noEscape) {
            refuse(context);
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = request.query() == null ? "" : request.query();
        var written = new ErrorBody(400, message(request.uri(), query)).in(request.path(), format(query));
        context.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, written.type())
                .end(Buffer.buffer(written.bytes()));
    }

    private static String message(String url, String query) {
        for (String parameter : query.split("&")) {
            if (decoded(parameter).isEmpty()) {
                return "Parameter '%s' must be percent-encoded, where %%25 stands for %%.".formatted(nameOf(parameter));
            }
        }
        return "The address must be percent-encoded, where %25 stands for %, got '" + url + "'.";
    }

    private static @Nullable String format(String query) {
        String format = null;
        for (String parameter : query.split("&")) {
            if (nameOf(parameter).equals("format")) {
                format = decoded(parameter.substring(Math.min(parameter.length(), "format=".length())))
                        .orElse(null);
            }
        }
        return format;
    }

    private static String nameOf(String parameter) {
        int end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noEscape) {
            return Optional.empty();
        }
    }
}
