// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.text.Synonyms;

/**
 * Opens the live index and asks it in a thread of its own while everything else starts. When the service listens, what a search reads of classes, tables
 * and files has been read, which would cost the first client 0.3 s, and {@link LiveGeocoder} goes on with the same geocoder.
 */
public final class EarlyIndex implements Runnable {

    /** Quarkus makes the beans, which cannot be given anything but through here. */
    private static final AtomicReference<Optional<EarlyIndex>> BEGUN = new AtomicReference<>(Optional.empty());

    private final Generations generations;
    private final Supplier<Optional<Synonyms>> synonyms;
    private final CompletableFuture<Optional<Opened>> opened = new CompletableFuture<>();

    private record Opened(Path directory, Optional<FileTime> switchedAt, Geocoder geocoder) {}

    private EarlyIndex(Generations generations, Supplier<Optional<Synonyms>> synonyms) {
        this.generations = generations;
        this.synonyms = synonyms;
    }

    /** @param synonyms those of the service */
    public static void begin(Generations generations, Supplier<Optional<Synonyms>> synonyms) {
        var early = new EarlyIndex(generations, synonyms);
        BEGUN.set(Optional.of(early));
        Thread.ofPlatform().name("early index").daemon().start(early);
    }

    /** The geocoder of this folder as it was switched to then, for the first who asks; empty where there is none. */
    static Optional<Geocoder> handOver(Path directory, Optional<FileTime> switchedAt) throws IOException {
        Optional<Opened> opened = BEGUN.getAndSet(Optional.empty()).flatMap(early -> early.opened.join());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Opened found = opened.get();
        if (found.directory().equals(directory.toAbsolutePath())
                && found.switchedAt().equals(switchedAt)) {
            return Optional.of(found.geocoder());
        }
        found.geocoder().close();
        return Optional.empty();
    }

    @Override
    public void run() {
        try {
            opened.complete(open());
        } catch (IOException | RuntimeException unusable) {
            // the service opens the index as well, and says what is wrong with it
        } finally {
            opened.complete(Optional.empty()); // or, out of memory, the service would wait for good and not even stop
        }
    }

    private Optional<Opened> open() throws IOException {
        Optional<FileTime> switchedAt = generations.switchedAt();
        Optional<Generation> live = generations.live();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Path directory = generations.directory(live.get()).toAbsolutePath();
        var geocoder = Geocoder.open(directory, synonyms.get());
        Warmup.askFirst(geocoder);
        return Optional.of(new Opened(directory, switchedAt, geocoder));
    }
}
