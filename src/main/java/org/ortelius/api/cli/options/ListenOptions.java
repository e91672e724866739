// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine.Option;

/** Where the service listens. */
public final class ListenOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:ORTELIUS_PORT:-8080}",
            description = "The port to listen on. Default: 8080. Environment: ORTELIUS_PORT")
    public int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:ORTELIUS_HOST:-0.0.0.0}",
            description = "The address to listen on. Default: 0.0.0.0, all addresses. Environment: ORTELIUS_HOST")
    public String host;

    @Option(
            names = "--admin-port",
            paramLabel = "PORT",
            defaultValue = "${env:ORTELIUS_ADMIN_PORT}",
            description = {
                "A port for /admin, /metrics and /q alone; they are then nowhere else. Default: none, they are at --port.",
                "Environment: ORTELIUS_ADMIN_PORT"
            })
    @Nullable
    public Integer adminPort;

    @Option(
            names = "--admin-host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:ORTELIUS_ADMIN_HOST}",
            description = "The address of that port. Default: that of --host. Environment: ORTELIUS_ADMIN_HOST")
    private @Nullable String adminHost;

    /** Somewhere on this machine, for nobody else. */
    public static ListenOptions free() throws IOException {
        var listen = new ListenOptions();
        listen.host = InetAddress.getLoopbackAddress().getHostAddress();
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(listen.host))) {
            listen.port = socket.getLocalPort();
        }
        return listen;
    }

    /** The address that administration is asked at. */
    public String adminHost() {
        return adminHost == null || adminHost.isBlank() ? host : adminHost;
    }

    /** Fails at once when somebody else listens there, before work of minutes begins. */
    public void requireFree() {
        requireFree(host, port, "--port");
        if (adminPort == null) {
            return;
        }
        if (adminPort == port) {
            throw new OrteliusException("--admin-port must differ from --port, got %d for both".formatted(port));
        }
        requireFree(adminHost(), adminPort, "--admin-port");
    }

    private static void requireFree(String host, int port, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException cause) {
            throw new OrteliusException(
                    "cannot listen on %s port %d: %s; choose another with %s"
                            .formatted(host, port, cause.getMessage(), option),
                    cause);
        }
    }

    /** Where a browser on this machine finds the service. */
    public String address() {
        return "http://%s:%d".formatted(host.equals("0.0.0.0") ? "localhost" : host, port);
    }
}
