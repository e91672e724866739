// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ortelius.importer.LiveGeneration;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.update.Followed;
import org.ortelius.importer.update.Update;
import org.ortelius.index.disk.LockFile;

/**
 * Brings the live generation up to what its sources publish: change files are downloaded, several are applied as one update, and how far
 * it came is stored with the data. A failure of one source does not stop the others.
 */
public final class Replication {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Database database;
    private final Path data;
    private final Following following;
    private final Consumer<String> tell;

    /** @param tell takes a line for whatever a person should know */
    public Replication(Database database, Path data, Following following, Consumer<String> tell) {
        this.database = database;
        this.data = data;
        this.following = following;
        this.tell = tell;
    }

    /** Applies one update of each source at most. */
    public void once() {
        finish(feed -> advance(feed, feed.newest()));
    }

    /** Applies whatever is published. */
    public void catchUp() {
        finish(feed -> catchUp(feed, feed.newest()));
    }

    /** Whether a source has published something that is not applied yet. Only looks, also while another process follows. */
    public boolean isBehind() {
        try (var fetcher = new Fetcher(PATIENCE, tell)) {
            for (Source source : sources()) {
                var feed = new Feed(source, fetcher);
                if (feed.newest().sequence()
                        > position().reached(feed, following.since()).sequence()) {
                    return true;
                }
            }
            return false;
        } catch (SQLException cause) {
            throw new StageFailed("looking for new changes", cause);
        }
    }

    /** Catches up for ever: a failure is told, and the source is tried again later. Ends when its thread is interrupted. */
    public void follow() {
        alone(fetcher -> {
            var told = new HashMap<Source, String>();
            var rhythms = new HashMap<Source, Rhythm>();
            var due = new LinkedHashMap<Source, Instant>();
            var sources = sources();
            sources.forEach(source -> due.put(source, Instant.EPOCH));
            beginWithAll(sources, fetcher);
            while (!Thread.currentThread().isInterrupted()) {
                for (Source source : due.keySet()) {
                    if (!Instant.now().isBefore(due.get(source))) {
                        var rhythm = rhythms.computeIfAbsent(source, _ -> new Rhythm());
                        due.put(source, Instant.now().plus(catchUpOrTell(new Feed(source, fetcher), rhythm, told)));
                    }
                }
                sleepUntil(due.values().stream().min(Instant::compareTo).orElseThrow());
            }
        });
    }

    /** Brings a source forward. */
    @FunctionalInterface
    private interface Step {
        void take(Feed feed) throws SQLException, IOException;
    }

    @FunctionalInterface
    private interface Work {
        void with(Fetcher fetcher) throws SQLException, IOException;
    }

    /** Takes a step with every source, then fails if one of them failed. */
    private void finish(Step step) {
        alone(fetcher -> {
            var failures = new ArrayList<OrteliusException>();
            var sources = sources();
            beginWithAll(sources, fetcher);
            for (Source source : sources) {
                try {
                    step.take(new Feed(source, fetcher));
                } catch (OrteliusException failure) {
                    failures.add(failure);
                }
            }
            if (!failures.isEmpty()) {
                failures.subList(1, failures.size()).forEach(more -> tell.accept(more.getMessage()));
                throw failures.getFirst();
            }
        });
    }

    private void alone(Work work) {
        try (var _ = onlyFollower();
                var fetcher = new Fetcher(PATIENCE, tell)) {
            ChangeFolder.removeLeftovers(data);
            work.with(fetcher);
        } catch (SQLException | IOException cause) {
            throw new StageFailed("replicating", cause);
        }
    }

    /** Else each would download what the other applies. */
    private LockFile onlyFollower() throws IOException {
        Files.createDirectories(data);
        return LockFile.tryTake(data.resolve("replicate.lock"))
                .orElseThrow(() -> new OrteliusException(
                        "another ortelius replicate follows the changes for %s already: stop that one first"
                                .formatted(data)));
    }

    private List<Source> sources() throws SQLException {
        return following.sources().isEmpty()
                ? position().all()
                : following.sources().stream().map(Source::parse).toList();
    }

    /** Read anew each time: an import may have put another generation in place. */
    private Sources position() throws SQLException {
        return Sources.of(LiveGeneration.schema(database, data));
    }

    /** Gives how long to wait before looking again. */
    private Duration catchUpOrTell(Feed feed, Rhythm rhythm, Map<Source, String> told) {
        try {
            var looked = Instant.now();
            State newest = feed.newest();
            if (!rhythm.isKnown(newest, looked)) {
                catchUp(feed, newest);
                rhythm.reached(newest, feed.period(newest), Instant.now());
            }
            told.remove(feed.source());
            return rhythm.pause(Instant.now());
        } catch (SQLException | IOException | UncheckedIOException | OrteliusException | StageFailed failure) {
            String message = String.valueOf(failure.getMessage());
            if (!message.equals(told.put(feed.source(), message))) {
                tell.accept(message);
            }
            return Rhythm.UNKNOWN;
        }
    }

    private void catchUp(Feed feed, State newest) throws SQLException, IOException {
        State there = newest;
        while (advance(feed, there)) {
            there = feed.newest();
        }
    }

    /** Applies one update at most; whether there is more to come. */
    private boolean advance(Feed feed, State newest) throws SQLException, IOException {
        long reached = begin(feed);
        if (newest.sequence() < reached) {
            throw new OrteliusException(
                    "%s is at sequence %s, behind %d, which is loaded: a mirror that lags, or another series; wait, name another source, or import again"
                            .formatted(feed.source(), newest, reached));
        }
        if (newest.sequence() == reached) {
            tell.accept("%s: up to date at sequence %s".formatted(feed.source(), newest));
            return false;
        }
        State next = apply(feed, reached, newest);
        tell.accept("%s: sequence %d → %s".formatted(feed.source(), reached, next));
        return next.sequence() < newest.sequence();
    }

    /** Remembers all new sources first, so that none is forgotten; a failure is reported at the source's turn. */
    private void beginWithAll(List<Source> sources, Fetcher fetcher) throws SQLException {
        for (Source source : sources.size() > 1 ? sources : List.<Source>of()) {
            try {
                begin(new Feed(source, fetcher));
            } catch (OrteliusException unreachable) {
                continue;
            }
        }
    }

    /** How far a source was followed. One that is new is remembered at once: the run may be killed before its first update. */
    private long begin(Feed feed) throws SQLException {
        Sources sources = position();
        State reached = sources.reached(feed, following.since());
        if (!sources.isFollowed(feed.source())) {
            try (var connection = LiveGeneration.schema(database, data).connect()) {
                new Followed(feed.source().toString(), reached.sequence(), reached.time()).write(connection);
            }
        }
        return reached.sequence();
    }

    private State apply(Feed feed, long reached, State newest) throws IOException {
        try (var folder = ChangeFolder.in(data)) {
            var files = feed.downloadAfter(reached, newest.sequence(), following.batchBytes(), folder.path());
            long last = reached + files.size();
            State state = last == newest.sequence() ? newest : feed.required(last);
            var progress = Progress.onStderr();
            new Update(database, data, progress)
                    .run(files, new Followed(feed.source().toString(), state.sequence(), state.time()));
            progress.notes().forEach(tell);
            return state;
        }
    }

    private static void sleepUntil(Instant time) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
