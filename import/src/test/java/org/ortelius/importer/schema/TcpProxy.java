// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stands between us and a database, such as a firewall: it cuts connections that were silent for too long, or when it is told to. */
final class TcpProxy implements Closeable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final int port;
    private final Duration patience;

    /** @param port behind it, on this machine; @param patience with silent connections */
    TcpProxy(int port, Duration patience) throws IOException {
        this.port = port;
        this.patience = patience;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts the connection that the server knows by its client's port. */
    void cut(int clientPort) {
        links.stream().filter(link -> link.server.getLocalPort() == clientPort).forEach(Link::cut);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var link = new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), port));
                links.add(link);
                Thread.ofVirtual().start(() -> link.carry(link.client, link.server));
                Thread.ofVirtual().start(() -> link.carry(link.server, link.client));
                Thread.ofVirtual().start(() -> link.watch(patience));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        links.forEach(Link::cut);
    }

    private static final class Link {
        private final Socket client;
        private final Socket server;
        private volatile long lastByte = System.nanoTime();

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to) {
            byte[] buffer = new byte[1 << 16];
            try {
                for (int read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    lastByte = System.nanoTime();
                    to.getOutputStream().write(buffer, 0, read);
                }
            } catch (IOException ended) {
                // then the other way ends, too
            }
            cut();
        }

        void watch(Duration patience) {
            while (!client.isClosed()) {
                if (System.nanoTime() - lastByte > patience.toNanos()) {
                    cut();
                }
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }

        void cut() {
            try (client;
                    server) {
                // both
            } catch (IOException already) {
                // closed
            }
        }
    }
}
