// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.parameters.UsageException;

/** A line for every request in the file of the settings, in their format; nothing without a file. */
@ApplicationScoped
public class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final int BEFORE_ROUTES = 110;
    private static final String RESULTS = "ortelius.results";

    private final CurrentVertxRequest current;
    private final LogFormat format;
    private final @Nullable Writer file;

    RequestLog(ApiConfig config, CurrentVertxRequest current) {
        this.current = current;
        this.format = LogFormat.of(config.logFormat().orElse(LogFormat.DEFAULT));
        this.file = open(config.logFile());
    }

    private static @Nullable Writer open(Optional<Path> file) {
        try {
            return file.isEmpty()
                    ? null
                    : Files.newBufferedWriter(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException cannotWrite) {
            throw new UsageException(
                    "ORTELIUS_API_LOG_FILE (NOMINATIM_LOG_FILE)",
                    file.get().toString(),
                    "cannot be written: " + cannotWrite);
        }
    }

    void register(@Observes Filters filters) {
        if (file != null) {
            filters.register(this::handle, BEFORE_ROUTES);
        }
    }

    private void handle(RoutingContext context) {
        context.addEndHandler(_ -> write(context));
        context.next();
    }

    /** Notes how many places the request under way has found. */
    public void found(int results) {
        if (file != null) {
            current.getCurrent().put(RESULTS, results);
        }
    }

    private void write(RoutingContext context) {
        Integer results = context.get(RESULTS);
        String query = context.request().query();
        var line = new LogLine(
                Turns.arrival(context),
                Turns.turn(context),
                Instant.now(),
                results == null ? 0 : results,
                context.request().path().replaceFirst("^/", "").replaceFirst("\\.php$", ""),
                query == null ? "" : query);
        append(format.line(line) + "\n");
    }

    private synchronized void append(String line) {
        try {
            if (file != null) {
                file.append(line).flush();
            }
        } catch (IOException full) {
            LOG.warnf("a request is not logged: %s", full.getMessage());
        }
    }

    @PreDestroy
    void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
