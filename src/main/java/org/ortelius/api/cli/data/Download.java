// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ortelius.importer.progress.Progress;

/**
 * One file from the net, with progress on stderr; half a file never gets the file's name.
 *
 * @param sameHost whether a server that sends us on to another one is not followed there
 */
public record Download(URI source, boolean sameHost) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MOST_REDIRECTS = 5;

    /** Gives the file in the folder; one that was downloaded before is taken as it is. */
    public Path into(Path folder) throws IOException {
        Path target = target(folder);
        return Files.exists(target) ? target : afresh(folder);
    }

    /** Gives the file in the folder as it is on the server now. */
    Path afresh(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "download", ".part");
        try {
            copyTo(part);
            return Files.move(part, target(folder), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path target(Path folder) {
        return folder.resolve(Path.of(source.getPath()).getFileName());
    }

    private void copyTo(Path part) throws IOException {
        try (var client =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build()) {
            URI from = source;
            var response = ask(client, from);
            for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
                response.body().close();
                from = next(from, response);
                response = ask(client, from);
            }
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("status " + response.statusCode());
                }
                copy(
                        in,
                        part,
                        response.headers().firstValueAsLong("content-length").orElse(-1));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static HttpResponse<InputStream> ask(HttpClient client, URI from) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(from).timeout(CONNECT_TIMEOUT).build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Where a server sends us on to: never from https to http. */
    private URI next(URI from, HttpResponse<?> response) throws IOException {
        URI to = from.resolve(
                response.headers().firstValue("Location").orElseThrow(() -> new IOException("no Location")));
        if (sameHost && !String.valueOf(from.getAuthority()).equalsIgnoreCase(to.getAuthority())) {
            throw new IOException("it redirects to another server, " + to);
        }
        if (from.getScheme().equals("https") && !"https".equals(to.getScheme())) {
            throw new IOException("it redirects to an unencrypted address, " + to);
        }
        return to;
    }

    private static void copy(InputStream in, Path part, long size) throws IOException {
        var copied = new AtomicLong();
        try (OutputStream out = Files.newOutputStream(part);
                var step = Progress.onStderr().step("downloading", "bytes")) {
            step.follow(copied::get, () -> size <= 0 ? 0 : (double) copied.get() / size);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                copied.addAndGet(read);
            }
        }
        if (size >= 0 && copied.get() != size) {
            throw new IOException("broke off after %d of %d bytes".formatted(copied.get(), size));
        }
    }
}
