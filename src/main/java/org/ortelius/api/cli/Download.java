// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

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

/** One file from the net, with progress on stderr; half a file never gets the file's name. */
record Download(URI source) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int BUFFER_BYTES = 1 << 16;

    /** Gives the file in the folder; one that was downloaded before is taken as it is. */
    Path into(Path folder) throws IOException {
        Path target = folder.resolve(Path.of(source.getPath()).getFileName());
        if (Files.exists(target)) {
            return target;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "download", ".part");
        try {
            copyTo(part);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void copyTo(Path part) throws IOException {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request =
                    HttpRequest.newBuilder(source).timeout(CONNECT_TIMEOUT).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            long size = response.headers().firstValueAsLong("content-length").orElse(-1);
            try (InputStream in = response.body();
                    OutputStream out = Files.newOutputStream(part)) {
                copy(in, out, size);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private void copy(InputStream in, OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
            System.err.printf("\r%s  %.1f of %.1f MB", source.getHost(), copied / 1e6, size / 1e6);
        }
        System.err.println();
        if (size >= 0 && copied != size) {
            throw new IOException("broke off after %d of %d bytes".formatted(copied, size));
        }
    }
}
