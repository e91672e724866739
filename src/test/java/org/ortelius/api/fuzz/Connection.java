// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection that stays open from request to request where the service lets it, and sends bytes that no HTTP client would. */
final class Connection implements AutoCloseable {

    private final int port;
    private final Duration patience;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Connection(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /** What came back. Names of headers are in lower case; bytes of the body are read as UTF-8. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** Throws when the answer does not come in time or breaks off. A connection that the service has closed meanwhile is opened anew. */
    Answer ask(Request request) throws IOException {
        boolean isUsed = socket != null;
        try {
            return send(request);
        } catch (EOFException | SocketException closed) {
            close();
            if (isUsed) {
                return send(request);
            }
            throw closed;
        }
    }

    /**
     * Sends all before it reads the first answer, over a connection of their own. Fewer answers than requests come when the service closes the connection, as it
     * may after a request that is none.
     */
    List<Answer> askAtOnce(List<Request> requests) throws IOException {
        close();
        var all = new ByteArrayOutputStream();
        requests.forEach(request -> all.writeBytes(request.bytes()));
        var answers = new ArrayList<Answer>();
        try {
            open().getOutputStream().write(all.toByteArray());
            for (Request request : requests) {
                answers.add(read(request));
            }
        } catch (EOFException | SocketException closed) {
            close();
        }
        return answers;
    }

    /** Says that nothing more will come behind the first bytes of a request, and waits until the service has closed the connection as well. */
    void breakOff(Request request, int bytes) throws IOException {
        close();
        var socket = open();
        try {
            socket.getOutputStream().write(request.bytes(), 0, Math.min(bytes, request.bytes().length));
            socket.shutdownOutput();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // closed it is
        } finally {
            close();
        }
    }

    /** Goes away without waiting for an answer. */
    void leave(Request request) throws IOException {
        close();
        open().getOutputStream().write(request.bytes());
        close();
    }

    private Answer send(Request request) throws IOException {
        open().getOutputStream().write(request.bytes());
        return read(request);
    }

    private Answer read(Request request) throws IOException {
        int status = readStatus();
        Map<String, String> headers = readHeaders();
        byte[] body = request.isHead() ? new byte[0] : readBody(headers);
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setSoTimeout((int) patience.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    private int readStatus() throws IOException {
        String line = readLine();
        return Integer.parseInt(line.split(" ")[1]);
    }

    private Map<String, String> readHeaders() throws IOException {
        var headers = new HashMap<String, String>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(readLine(), 16);
            body.write(in.readNBytes(size));
            readLine();
        } while (size > 0);
        return body.toByteArray();
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the answer breaks off after \"" + line + "\"");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
