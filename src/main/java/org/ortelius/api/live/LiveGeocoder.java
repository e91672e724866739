// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.index.Checksums;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;
import org.ortelius.index.Manifest;
import org.ortelius.index.UnreadablePointer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.watch.SearchCounters;

/**
 * The geocoder of the live generation. No question opens an index: {@link LiveUpkeep} looks for another generation beside the questions, which go on
 * with the old one until the new one has been opened and has answered; no question is dropped. Thread-safe.
 */
@ApplicationScoped
public class LiveGeocoder {

    private static final Logger LOG = Logger.getLogger(LiveGeocoder.class);

    /** Longer than the first index takes to open. */
    private static final int FIRST_LOOK_SECONDS = 60;

    private final Generations generations;
    private final String remedy;
    private final GenerationOpener opener;
    private final Cores cores;
    private final Checksums checksums;
    private final SearchCounters counters = new SearchCounters();
    private final CountDownLatch firstLook = new CountDownLatch(1);
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private volatile @Nullable OpenGeneration current;
    private volatile @Nullable String unreadable;
    private Optional<FileTime> switchedAt = Optional.empty();
    private final ReadinessLog readiness = new ReadinessLog();
    private boolean closed;

    public LiveGeocoder(OrteliusConfig config, Cores cores) {
        this.generations = new Generations(config.data());
        this.remedy = config.index()
                .filter(address -> !address.isBlank())
                .map("it is pulled from %s"::formatted)
                .orElse("import an extract with: ortelius import EXTRACT.osm.pbf");
        this.opener = new GenerationOpener(generations, config);
        this.cores = cores;
        this.checksums = new Checksums(config.live().verify());
    }

    /** The counters of all searches, whatever generation answered them. */
    public SearchCounters counters() {
        return counters;
    }

    /** Asks the live generation. Throws {@link UnavailableException} when nothing has been imported yet. */
    public <T> T ask(GeocoderCall<T> question) throws IOException {
        OpenGeneration generation = enter();
        try {
            return question.ask(generation.geocoder());
        } finally {
            generation.leave();
        }
    }

    /** Asks the live generation for results. Such a question keeps a core busy and waits for nothing, so as many are asked at a time as there are cores. */
    public SearchOutcome find(GeocoderCall<List<Result>> question) throws IOException {
        return cores.work(() -> {
            OpenGeneration generation = enter();
            try {
                String name = generation.geocoder().manifest().generation();
                return new SearchOutcome(name, generation.ask(question));
            } finally {
                generation.leave();
            }
        });
    }

    /** Is completed when the first look for an index is over, and has asked it some questions where there was one. */
    public CompletionStage<Void> begun() {
        return begun;
    }

    /** The manifest of the live generation. Throws {@link UnavailableException} with the reason where it should not be asked by clients. Does not wait. */
    public Manifest ready() throws IOException {
        OpenGeneration generation = current;
        if (generation == null || !generation.enter()) {
            throw new UnavailableException(missing());
        }
        try {
            Optional<String> trouble = generation.trouble();
            if (trouble.isPresent()) {
                throw new UnavailableException(trouble.get());
            }
            if (!generation.isWarm()) {
                throw new UnavailableException("The index is running its first searches.");
            }
            return generation.geocoder().manifest();
        } finally {
            generation.leave();
        }
    }

    /** Requests wait for the first look for an index, but never for a swap. */
    private OpenGeneration enter() {
        awaitFirstLook();
        while (true) {
            OpenGeneration generation = current;
            if (generation == null) {
                throw new UnavailableException(missing());
            }
            if (generation.enter()) {
                return generation;
            }
        }
    }

    private void awaitFirstLook() {
        try {
            if (firstLook.getCount() == 0 || firstLook.await(FIRST_LOOK_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("The index is being opened.");
    }

    private String missing() {
        String reason = unreadable;
        return reason == null ? "No data in %s yet; %s".formatted(generations.data(), remedy) : reason;
    }

    /** Opens what has become live, and opens anew what does not answer. The pointer is renewed by an import, and by a rebuilt index of the same generation. */
    synchronized void look() {
        try {
            Optional<FileTime> now = generations.switchedAt();
            OpenGeneration open = current;
            if (!closed && (open == null || !now.equals(switchedAt) || open.isFailing())) {
                generations
                        .live()
                        .map(Generation::folder)
                        .filter(this::takeOver)
                        .ifPresent(_ -> switchedAt = now);
            }
        } catch (UnreadablePointer unknown) {
            tell(unknown.getMessage(), unknown);
        } finally {
            firstLook.countDown();
            begun.complete(null);
        }
    }

    /** Whether it could be opened; if not, the next look tries again. */
    private boolean takeOver(String name) {
        OpenGeneration old = current;
        try {
            OpenGeneration opened = opener.open(name, old);
            if (old == null) {
                current = opened;
                firstLook.countDown();
            }
            GenerationOpener.warmUp(opened, old);
            current = opened;
            if (old != null) {
                old.leave();
            }
            unreadable = null;
            return true;
        } catch (IOException | InternalError cause) {
            tell(
                    "The index %s in %s cannot be read: %s.".formatted(name, generations.data(), cause.getMessage()),
                    cause);
            return false;
        }
    }

    /** Once, however often it is met. */
    private void tell(String reason, Throwable cause) {
        if (!reason.equals(unreadable)) {
            LOG.error(reason);
            LOG.debug("unreadable", cause);
        }
        unreadable = reason;
    }

    /** Finds out whether the index answers. */
    void pulse() throws IOException {
        withCurrent(generation -> {
            generation.pulse();
            readiness.tell(generation.trouble());
        });
    }

    /** Compares what is new of the index' files with their checksums. */
    void verify() throws IOException {
        withCurrent(generation -> {
            generation.damaged(checksums
                    .damage(generation.directory())
                    .map(damage -> "The index is damaged: %s. Write it anew with: ortelius index".formatted(damage))
                    .orElse(null));
            readiness.tell(generation.trouble());
        });
    }

    @FunctionalInterface
    private interface Look {
        void at(OpenGeneration generation) throws IOException;
    }

    private void withCurrent(Look look) throws IOException {
        OpenGeneration generation = current;
        if (generation == null || !generation.enter()) {
            return;
        }
        try {
            look.at(generation);
        } finally {
            generation.leave();
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        closed = true;
        OpenGeneration generation = current;
        current = null;
        if (generation != null) {
            generation.leave();
        }
    }
}
