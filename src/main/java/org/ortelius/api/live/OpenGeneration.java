// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.Geocoder;

/**
 * An open generation, how many hold it, and whether it answers. The service itself holds it until another generation is live, and every question under
 * way does; who leaves last closes it.
 */
final class OpenGeneration {

    private final Geocoder geocoder;
    private final Path directory;
    private final AtomicInteger holders = new AtomicInteger(1);
    private volatile boolean warm;
    private volatile @Nullable GeocoderCall<?> suspect;
    private volatile @Nullable String failing;
    private volatile @Nullable String damage;

    OpenGeneration(Geocoder geocoder, Path directory) {
        this.geocoder = geocoder;
        this.directory = directory;
    }

    /** Only for who has entered. */
    Geocoder geocoder() {
        return geocoder;
    }

    Path directory() {
        return directory;
    }

    /** Asks it what {@link Warmup} asks. */
    void warmUp() throws IOException {
        try {
            Warmup.ask(geocoder);
            warm = true;
        } catch (IOException | RuntimeException | InternalError damaged) {
            throw new IOException("it does not answer: " + damaged, damaged);
        }
    }

    boolean isWarm() {
        return warm;
    }

    /** Asks a client's question; one that the files did not answer is asked again by {@link #pulse()}. */
    <T> T ask(GeocoderCall<T> question) throws IOException {
        try {
            return question.ask(geocoder);
        } catch (IOException | UncheckedIOException | InternalError unreadable) {
            suspect = question;
            throw unreadable;
        }
    }

    /**
     * Finds out whether it answers, by some questions of our own and by the one that failed. A truncated file that is mapped into memory is an
     * {@link InternalError}; a fault in what a client asks is none of the index, unless our own questions meet it.
     */
    void pulse() {
        GeocoderCall<?> failed = suspect;
        try {
            Warmup.askSome(geocoder);
            if (failed != null) {
                failed.ask(geocoder);
                suspect = null;
            }
            failing = null;
        } catch (IOException | RuntimeException | InternalError unreadable) {
            failing = "Searches fail: " + unreadable;
        }
    }

    boolean isFailing() {
        return failing != null;
    }

    /** Says what is wrong with the files; absent = nothing. */
    void damaged(@Nullable String reason) {
        damage = reason;
    }

    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    /** Why it should not be asked; empty as long as it answers. */
    Optional<String> trouble() {
        return Optional.ofNullable(failing).or(this::damage);
    }

    /** Whether it is still open; then it stays so until {@link #leave()}. */
    boolean enter() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() throws IOException {
        if (holders.decrementAndGet() == 0) {
            geocoder.close();
        }
    }
}
