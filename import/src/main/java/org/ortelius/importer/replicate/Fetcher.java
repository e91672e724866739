// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ortelius.importer.errors.OrteliusException;

/**
 * Gets files from {@code http(s)://} and {@code file://}. While a server is out of reach or unwell, or a file comes damaged, it tries
 * again, after twice as long each time. Not thread-safe.
 */
final class Fetcher implements AutoCloseable {

    /** Neither the connection nor the whole file may take longer. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final double JITTER = 0.1;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Duration patience;
    private final Consumer<String> tell;
    private final Set<String> moved = new HashSet<>();

    /** @param patience how long to go on trying for one file; @param tell takes a line when something is amiss */
    Fetcher(Duration patience, Consumer<String> tell) {
        this.patience = patience;
        this.tell = tell;
    }

    /** Tells what a person should know. */
    void tell(String line) {
        tell.accept(line);
    }

    /** Makes something of a file's content; an {@link IOException} of it means that the content is damaged. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream content) throws IOException;
    }

    /** Empty when there is no such file. Throws {@link OrteliusException} when it cannot be had. */
    <T> Optional<T> get(URI file, Reader<T> reader) {
        try {
            return trying(file).get(() -> "file".equals(file.getScheme()) ? local(file, reader) : remote(file, reader));
        } catch (TimeoutExceededException slow) {
            throw unreachable(file, "it took longer than " + TIMEOUT.toMinutes() + " min", slow);
        } catch (FailsafeException failed) {
            if (failed.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw unreachable(file, reason(failed.getCause()), failed);
        }
    }

    private FailsafeExecutor<Object> trying(URI file) {
        Duration longest = patience.dividedBy(4);
        Duration first = longest.dividedBy(16);
        var again = RetryPolicy.builder()
                .handle(IOException.class, TimeoutExceededException.class)
                .withBackoff(first, longest)
                .withJitter(JITTER)
                .withMaxRetries(-1)
                .withMaxDuration(patience)
                .onRetryScheduled(event -> tell.accept("cannot get %s (%s), trying again in %.1f s"
                        .formatted(
                                file,
                                reason(event.getLastException()),
                                event.getDelay().toMillis() / 1000.0)))
                .build();
        return Failsafe.with(again, Timeout.builder(TIMEOUT).withInterrupt().build());
    }

    private static OrteliusException unreachable(URI file, String reason, Throwable cause) {
        return new OrteliusException(
                "cannot get %s: %s; check the address and the connection; the loaded data stays as it is"
                        .formatted(file, reason),
                cause);
    }

    private static <T> Optional<T> local(URI file, Reader<T> reader) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            return Optional.of(reader.read(in));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> remote(URI file, Reader<T> reader) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(file)
                .header("User-Agent", "ortelius")
                .timeout(CONNECT_TIMEOUT)
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == 200) {
                noteMove(file, response);
                return Optional.of(reader.read(body));
            }
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            throw refusal(file, response);
        }
    }

    /** Gives what is for the user to mend, throws what may pass. */
    private static OrteliusException refusal(URI file, HttpResponse<?> response) throws IOException {
        int status = response.statusCode();
        if (status >= 500 || status == 408 || status == 429) {
            throw new IOException("status " + status);
        }
        if (status >= 300 && status < 400) {
            return new OrteliusException(
                    "%s redirects to %s, which is not encrypted and not followed; if that address is right, name it with --source"
                            .formatted(
                                    file,
                                    response.headers().firstValue("Location").orElse("nowhere")));
        }
        return new OrteliusException(
                "%s answers with status %d: name a source that may be read with --source".formatted(file, status));
    }

    /** A server that has moved for good is told once. */
    private void noteMove(URI file, HttpResponse<?> response) {
        boolean forGood = response.previousResponse()
                .map(HttpResponse::statusCode)
                .filter(status -> status == 301 || status == 308)
                .isPresent();
        String from = file.getAuthority();
        if (forGood && moved.add(from)) {
            tell.accept("%s has moved to %s: name its new address with --source from now on"
                    .formatted(file, response.uri()));
        }
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        client.close();
    }
}
