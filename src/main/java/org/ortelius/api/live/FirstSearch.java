// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.text.Synonyms;

/**
 * Opens the live index and asks it in a thread of its own while everything else starts. When the service listens, what a search reads of classes, tables
 * and files has been read, which would cost the first client 0.3 s, and {@link LiveGeocoder} goes on with the same geocoder.
 */
public final class FirstSearch implements Runnable {

    /** A word of the sample town and one of an extract that many begin with; whether they are found is no matter. */
    private static final List<String> QUERIES = List.of("Ortelsburg 12", "Landstrasse 5, Vaduz");

    private static final int FINEST_ZOOM = 18;

    /** Quarkus makes the beans, which cannot be given anything but through here. */
    private static final AtomicReference<Optional<FirstSearch>> BEGUN = new AtomicReference<>(Optional.empty());

    private final Generations generations;
    private final Supplier<Optional<Synonyms>> synonyms;
    private final CompletableFuture<Optional<Opened>> opened = new CompletableFuture<>();

    private record Opened(Path directory, Optional<FileTime> switchedAt, Geocoder geocoder) {}

    private FirstSearch(Generations generations, Supplier<Optional<Synonyms>> synonyms) {
        this.generations = generations;
        this.synonyms = synonyms;
    }

    /** @param synonyms those of the service */
    public static void begin(Generations generations, Supplier<Optional<Synonyms>> synonyms) {
        var first = new FirstSearch(generations, synonyms);
        BEGUN.set(Optional.of(first));
        Thread.ofPlatform().name("first search").daemon().start(first);
    }

    /** The geocoder of this folder as it was switched to then, for the first who asks; empty where there is none. */
    static Optional<Geocoder> handOver(Path directory, Optional<FileTime> switchedAt) throws IOException {
        Optional<Opened> opened = BEGUN.getAndSet(Optional.empty()).flatMap(first -> first.opened.join());
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
            opened.complete(Optional.empty()); // the service opens the index as well, and says what is wrong with it
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
        for (String query : QUERIES) {
            ask(geocoder, query);
        }
        return Optional.of(new Opened(directory, switchedAt, geocoder));
    }

    private static void ask(Geocoder geocoder, String query) throws IOException {
        var text = new SearchRequest.FreeText(query);
        var layers = EnumSet.of(Layer.ADDRESS, Layer.POI);
        for (Result found : geocoder.search(new SearchRequest(text, SearchRequest.Filter.NONE, 1, true, List.of()))) {
            geocoder.reverse(new ReverseRequest(found.position(), FINEST_ZOOM, layers));
        }
    }
}
