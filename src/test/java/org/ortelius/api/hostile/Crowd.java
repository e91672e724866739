// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Open connections of one attacker, written to as bytes; what the service answers is read only on request. For one thread. */
final class Crowd implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 1024;
    private static final int CONNECT_MILLIS = 2_000;

    private final List<Socket> connections = new ArrayList<>();

    /** Opens so many connections that take in next to nothing of what the service sends. */
    static Crowd of(int size, URI service) throws IOException {
        var crowd = new Crowd();
        for (int i = 0; i < size; i++) {
            var socket = new Socket();
            socket.setReceiveBufferSize(SMALLEST_BUFFER);
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), CONNECT_MILLIS);
            crowd.connections.add(socket);
        }
        return crowd;
    }

    List<Socket> connections() {
        return connections;
    }

    /** Sends the same over each connection, in threads of their own since the service may stop reading; what does not get through in time stays unsent. */
    void send(String text, Duration patience) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<Thread> senders = connections.stream()
                .map(socket -> Thread.ofVirtual().start(() -> write(socket, bytes)))
                .toList();
        long end = System.nanoTime() + patience.toNanos();
        for (Thread sender : senders) {
            sender.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    /** Sends a text over each connection again and again, with a pause before each time. */
    void drip(String text, Duration pause, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            Thread.sleep(pause);
            send(text, pause);
        }
    }

    /** Reads a byte of each answer that there is, again and again, with a pause before each time. */
    void sip(Duration pause, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            Thread.sleep(pause);
            connections.forEach(Crowd::readByte);
        }
    }

    private static void readByte(Socket socket) {
        try {
            if (socket.getInputStream().available() > 0) {
                socket.getInputStream().read();
            }
        } catch (IOException closed) {
            // by the service, which may
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // by the service, which may
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
