// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.log;

import biz.paluch.logging.gelf.jul.GelfLogHandler;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends the log to Graylog where the settings name one. */
@Singleton
class Gelf {

    private static final Logger ROOT = Logger.getLogger("");
    private static final int USUAL_PORT = 12_201;

    private @Nullable GelfLogHandler handler;

    void start(@Observes StartupEvent event, LogConfig config) {
        config.gelf().ifPresent(server -> {
            GelfLogHandler graylog = handler(server);
            ROOT.addHandler(graylog);
            handler = graylog;
        });
    }

    private static GelfLogHandler handler(URI server) {
        if (server.getHost() == null || !("udp".equals(server.getScheme()) || "tcp".equals(server.getScheme()))) {
            throw new IllegalArgumentException(
                    "ORTELIUS_LOG_GELF is no udp://HOST:PORT or tcp://HOST:PORT: \"%s\"".formatted(server));
        }
        var handler = new GelfLogHandler();
        handler.setGraylogHost(server.getScheme() + ":" + server.getHost());
        handler.setGraylogPort(server.getPort() < 0 ? USUAL_PORT : server.getPort());
        handler.setFacility("ortelius");
        handler.setExtractStackTrace("true");
        handler.setLevel(Level.INFO);
        return handler;
    }

    @PreDestroy
    void stop() {
        if (handler != null) {
            ROOT.removeHandler(handler);
            handler.close();
        }
    }
}
