// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.ortelius.importer.OrteliusException;
import picocli.CommandLine.Option;

/** Where the service listens. */
final class ListenOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:ORTELIUS_PORT:-8080}",
            description = "The port to listen on. Default: 8080. Environment: ORTELIUS_PORT")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:ORTELIUS_HOST:-0.0.0.0}",
            description = "The address to listen on. Default: 0.0.0.0, all of them. Environment: ORTELIUS_HOST")
    String host;

    /** Somewhere on this machine, for nobody else. */
    static ListenOptions free() throws IOException {
        var listen = new ListenOptions();
        listen.host = InetAddress.getLoopbackAddress().getHostAddress();
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(listen.host))) {
            listen.port = socket.getLocalPort();
        }
        return listen;
    }

    /** Fails at once when somebody else listens there, before work of minutes begins. */
    void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException cause) {
            throw new OrteliusException(
                    "cannot listen on %s port %d: %s; choose another with --port"
                            .formatted(host, port, cause.getMessage()),
                    cause);
        }
    }

    /** Where a browser on this machine finds the service. */
    String address() {
        return "http://%s:%d".formatted(host.equals("0.0.0.0") ? "localhost" : host, port);
    }
}
