// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.admin.AdminConfig;
import org.ortelius.api.errors.ErrorBody;
import org.ortelius.api.http.request.MonitoringPaths;
import org.ortelius.api.http.request.RequestPath;

/**
 * Where administration is answered: by default among all else, with a port of its own there and nowhere else, and nothing else there. Quarkus' management
 * interface would be one for every installation, since it is fixed when the program is built.
 */
@ApplicationScoped
public class AdminPort {

    private static final Logger LOG = Logger.getLogger(AdminPort.class);
    private static final int AFTER_UNREADABLE_PATHS = 94;
    private static final int START_SECONDS = 10;

    private final Vertx vertx;
    private final String host;
    private final OptionalInt port;
    private @Nullable HttpServer server;

    AdminPort(Vertx vertx, AdminConfig config) {
        this.vertx = vertx;
        this.host = config.host();
        this.port = config.port();
    }

    /** Before the public port is open, so that nobody asks for administration there. */
    void start(@Observes StartupEvent event) throws Exception {
        if (port.isEmpty()) {
            return;
        }
        server = vertx.createHttpServer(options().setHost(host).setPort(port.getAsInt()))
                .requestHandler(VertxHttpRecorder.getRootHandler())
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(START_SECONDS, TimeUnit.SECONDS);
        LOG.infof("administration is at %s port %d only", host, server.actualPort());
    }

    /** Those of the public port: what holds there for connections, headers and HTTP/2 holds here. */
    private static HttpServerOptions options() {
        var config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        var options = new HttpServerOptions();
        HttpServerOptionsUtils.applyCommonOptions(
                options,
                config.getConfigMapping(VertxHttpBuildTimeConfig.class),
                config.getConfigMapping(VertxHttpConfig.class),
                List.of());
        return options;
    }

    void register(@Observes Filters filters) {
        if (port.isPresent()) {
            filters.register(this::handle, AFTER_UNREADABLE_PATHS);
        }
    }

    private void handle(RoutingContext context) {
        var path = RequestPath.of(context.request());
        boolean isHere = context.request().localAddress().port() == port.getAsInt();
        if (MonitoringPaths.isAdministration(path) == isHere) {
            context.next();
        } else {
            new ErrorBody(404, "There is nothing at %s on this port.".formatted(path.text())).end(context);
        }
    }

    @PreDestroy
    void stop() {
        HttpServer running = server;
        if (running != null) {
            running.close();
        }
    }
}
