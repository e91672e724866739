// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client that sends bytes of its choice, takes nothing unless it is told to, and has next to no room for what comes. */
final class RawClient implements AutoCloseable {

    private static final int ROOM_BYTES = 1024;

    private final SocketChannel socket = SocketChannel.open();

    RawClient(int port) throws IOException {
        socket.setOption(StandardSocketOptions.SO_RCVBUF, ROOM_BYTES);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.configureBlocking(false);
    }

    /** Sends what the service accepts at once, and gives how much that is. Throws when the service has closed the connection. */
    int send(byte[] bytes) throws IOException {
        return socket.write(ByteBuffer.wrap(bytes));
    }

    int send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends all of it, however long the service takes to accept it. */
    void sendAll(byte[] bytes) throws IOException, InterruptedException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            if (socket.write(left) == 0) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
    }

    /** Takes a byte of what has come, if anything has. */
    void sip() throws IOException {
        socket.read(ByteBuffer.allocate(1));
    }

    /** Says that nothing more will be sent. */
    void endSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Leaves without a word: the connection is reset. */
    void breakOff() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
    }

    /** Whether the service closes the connection in time, which a client that reads nothing learns by sending something now and then. */
    boolean isLeftWithin(Duration time, byte[] something) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try {
                send(something);
            } catch (IOException closed) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** All that comes until the service closes the connection, or nothing has come for a while. */
    String readAll(Duration patience) throws IOException {
        socket.configureBlocking(true);
        socket.socket().setSoTimeout((int) patience.toMillis());
        InputStream in = socket.socket().getInputStream();
        var all = new StringBuilder();
        var buffer = new byte[1 << 16];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException brokenOff) {
            all.append(" [").append(brokenOff.getMessage()).append(']');
        }
        socket.configureBlocking(false);
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
