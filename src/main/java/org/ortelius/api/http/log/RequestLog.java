// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.http.request.QueueTimeout;
import org.ortelius.api.http.request.RequestPath;
import org.ortelius.api.metrics.Meters;
import org.ortelius.batch.parameters.UsageException;

/** A line for every request in the file of the settings, in their format; nothing without a file. */
@ApplicationScoped
public class RequestLog {

    private static final int BEFORE_ROUTES = 110;
    private static final String RESULTS = "ortelius.results";

    private final CurrentVertxRequest current;
    private final LogFormat format;
    private final @Nullable LogWriter file;

    RequestLog(ApiConfig config, CurrentVertxRequest current, Meters meters) {
        this.current = current;
        this.format = LogFormat.of(config.logFormat().orElse(LogFormat.DEFAULT));
        LogWriter opened = open(config.logFile());
        this.file = opened;
        if (opened != null) {
            meters.count("ortelius.request.log.dropped", "Lines that the request log lacks", opened::dropped);
        }
    }

    private static @Nullable LogWriter open(Optional<Path> file) {
        try {
            return file.isEmpty() ? null : new LogWriter(file.get());
        } catch (IOException cannotWrite) {
            throw new UsageException(
                    "ORTELIUS_API_LOG_FILE (NOMINATIM_LOG_FILE)",
                    file.get().toString(),
                    "cannot be written: " + cannotWrite);
        }
    }

    void register(@Observes Filters filters) {
        LogWriter opened = file;
        if (opened != null) {
            filters.register(context -> handle(context, opened), BEFORE_ROUTES);
        }
    }

    private void handle(RoutingContext context, LogWriter opened) {
        context.addEndHandler(_ -> opened.append(line(context)));
        context.next();
    }

    /** Notes how many places the request under way has found. */
    public void found(int results) {
        if (file != null) {
            current.getCurrent().put(RESULTS, results);
        }
    }

    private String line(RoutingContext context) {
        Integer results = context.get(RESULTS);
        String query = context.request().query();
        var line = new LogLine(
                QueueTimeout.arrival(context),
                QueueTimeout.turn(context),
                Instant.now(),
                results == null ? 0 : results,
                RequestPath.of(context.request()).name(),
                query == null ? "" : query);
        return format.line(line);
    }

    @PreDestroy
    void close() {
        if (file != null) {
            file.close();
        }
    }
}
