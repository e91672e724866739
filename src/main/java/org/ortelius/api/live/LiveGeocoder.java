// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Manifest;
import org.ortelius.index.answer.Result;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.watch.Tally;

/**
 * The geocoder of the live generation. Once a second at most, one of the askers looks whether another generation is live
 * (it reads a one-line file) and opens it, while the others go on with the old one; no question is dropped. Thread-safe.
 */
@ApplicationScoped
public class LiveGeocoder {

    private static final Logger LOG = Logger.getLogger(LiveGeocoder.class);

    private final Generations generations;
    private final String remedy;
    private final Synonyms synonyms;
    private final long checkNanos;
    private final Tally tally = new Tally();

    /** More threads than cores, some of which wait for the database, would keep the threads that read and refuse requests from running. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final ReentrantLock swapping = new ReentrantLock();
    private volatile @Nullable OpenGeneration current;
    private Optional<FileTime> switchedAt = Optional.empty();
    private volatile @Nullable String trouble;
    private volatile long nextCheck = System.nanoTime();

    public LiveGeocoder(OrteliusConfig config) {
        this.generations = new Generations(config.data());
        this.remedy = config.index()
                .filter(address -> !address.isBlank())
                .map("it is pulled from %s"::formatted)
                .orElse("import an extract with: ortelius import EXTRACT.osm.pbf");
        this.synonyms = config.synonyms().map(LiveGeocoder::read).orElseGet(Synonyms::builtIn);
        this.checkNanos = config.live().check().toNanos();
    }

    private static Synonyms read(Path file) {
        try {
            return Synonyms.with(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ortelius.synonyms names a file that cannot be read", unreadable);
        }
    }

    /** What all searches cost, whatever generation answered them. */
    public Tally tally() {
        return tally;
    }

    /** Asks the live generation. Throws {@link UnavailableException} when nothing has been imported yet. */
    public <T> T ask(Question<T> question) throws IOException {
        OpenGeneration generation = enter();
        try {
            return question.ask(generation.geocoder());
        } finally {
            generation.leave();
        }
    }

    /** Asks the live generation for results. Such a question keeps a core busy and waits for nothing, so as many are asked at a time as there are cores. */
    public Found find(Question<List<Result>> question) throws IOException {
        cores.acquireUninterruptibly();
        try {
            return ask(geocoder -> new Found(geocoder.manifest().generation(), question.ask(geocoder)));
        } finally {
            cores.release();
        }
    }

    /** How many questions wait for a core. */
    int waiting() {
        return cores.getQueueLength();
    }

    /** The manifest of the live generation, after it has been asked some questions; the first who wants to know waits for that, a second at most. */
    public Manifest warmedUp() throws IOException {
        OpenGeneration generation = enter();
        try {
            generation.warmUp();
            return generation.geocoder().manifest();
        } finally {
            generation.leave();
        }
    }

    private OpenGeneration enter() {
        lookForAnother();
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

    private String missing() {
        String unreadable = trouble;
        return unreadable == null ? "No data in %s yet; %s".formatted(generations.data(), remedy) : unreadable;
    }

    /** Whoever finds nothing open waits for the first generation; nobody waits for a swap. */
    private void lookForAnother() {
        if (current != null && (System.nanoTime() - nextCheck < 0 || !swapping.tryLock())) {
            return;
        }
        if (!swapping.isHeldByCurrentThread()) {
            swapping.lock();
        }
        try {
            if (current == null || System.nanoTime() - nextCheck >= 0) {
                lookAtPointer();
                nextCheck = System.nanoTime() + checkNanos;
            }
        } finally {
            swapping.unlock();
        }
    }

    /** The pointer is renewed by an import, and by a rebuilt index of the same generation. */
    private void lookAtPointer() {
        Optional<FileTime> now = generations.switchedAt();
        if (current == null || !now.equals(switchedAt)) {
            generations.live().filter(name -> swapTo(name, now)).ifPresent(opened -> switchedAt = now);
        }
    }

    /** Whether it could be opened; if not, the next look tries again. */
    private boolean swapTo(String name, Optional<FileTime> now) {
        OpenGeneration old = current;
        try {
            current = old == null ? opened(name, now) : warmedUp(opened(name, now));
            if (old != null) {
                old.leave();
            }
            trouble = null;
            return true;
        } catch (IOException cause) {
            tell(
                    "The index %s in %s cannot be read: %s.".formatted(name, generations.data(), cause.getMessage()),
                    cause);
            return false;
        }
    }

    private OpenGeneration opened(String name, Optional<FileTime> now) throws IOException {
        Path directory = generations.directory(name);
        Optional<Geocoder> first = FirstSearch.handOver(directory, now);
        return new OpenGeneration(first.isPresent() ? first.get() : Geocoder.open(directory, synonyms));
    }

    /** One that cannot be asked, because it is damaged, is not taken over. */
    private static OpenGeneration warmedUp(OpenGeneration opened) throws IOException {
        try {
            opened.warmUp();
            return opened;
        } catch (IOException | RuntimeException damaged) {
            opened.leave();
            throw new IOException("it does not answer: " + damaged, damaged);
        }
    }

    /** Once, however often it is asked for. */
    private void tell(String unreadable, IOException cause) {
        if (!unreadable.equals(trouble)) {
            LOG.error(unreadable);
            LOG.debug("unreadable", cause);
        }
        trouble = unreadable;
    }

    @PreDestroy
    void close() throws IOException {
        OpenGeneration generation = current;
        current = null;
        if (generation != null) {
            generation.leave();
        }
    }
}
