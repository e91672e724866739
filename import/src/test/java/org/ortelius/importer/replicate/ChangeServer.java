// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.zip.GZIPOutputStream;

/** A replication source in a folder and an HTTP server over it that may be out of order. */
final class ChangeServer implements AutoCloseable {

    private final Path folder;
    private final HttpServer server;
    private final Queue<Integer> refusals = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    ChangeServer(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/town-updates/", this::answer);
        server.createContext("/old/", this::moved);
        server.start();
    }

    String url() {
        return at("/town-updates");
    }

    /** The address that the folder had before. */
    String oldUrl() {
        return at("/old");
    }

    private String at(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    Feed feed(Fetcher fetcher) {
        return new Feed(Source.parse(url()), fetcher);
    }

    /** Publishes a change file and its state, which become the newest. */
    ChangeServer publish(long sequence, Instant time, String xml) throws IOException {
        state(sequence, sequence, time);
        Path file = numbered(sequence, ".osc.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return newest(sequence, time);
    }

    ChangeServer newest(long sequence, Instant time) throws IOException {
        Files.writeString(folder.resolve("state.txt"), text(sequence, time));
        return this;
    }

    /** @param told the number that the file tells */
    ChangeServer state(long sequence, long told, Instant time) throws IOException {
        Files.writeString(numbered(sequence, ".state.txt"), text(told, time));
        return this;
    }

    private static String text(long sequence, Instant time) {
        return "#from a test\nsequenceNumber=%d\ntimestamp=%s\n"
                .formatted(sequence, time.toString().replace(":", "\\:"));
    }

    Path numbered(long sequence, String ending) throws IOException {
        String digits = "%09d".formatted(sequence);
        Path file = folder.resolve(digits.substring(0, 3))
                .resolve(digits.substring(3, 6))
                .resolve(digits.substring(6) + ending);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Answers the next requests with these statuses. */
    ChangeServer refuse(Integer... statuses) {
        refusals.addAll(List.of(statuses));
        return this;
    }

    /** The paths below the folder that were asked for. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/town-updates/".length());
        asked.add(path);
        Integer refusal = refusals.poll();
        Path file = folder.resolve(path);
        if (refusal != null || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(refusal == null ? 404 : refusal, -1);
        } else {
            byte[] content = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private void moved(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("/old", "/town-updates");
        exchange.getResponseHeaders().add("Location", URI.create(at(path)).toString());
        exchange.sendResponseHeaders(301, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
