// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.ChangeFile;

/** The publications of a source. Every method throws {@link OrteliusException} with what to do if it cannot get its file. */
record Feed(Source source, Fetcher fetcher) {

    /** The state after the newest change file. */
    State newest() {
        var file = source.newest();
        return fetcher.get(file, State::read)
                .orElseThrow(() -> new OrteliusException(
                        "there is no %s: name the folder of a replication source with --source".formatted(file)));
    }

    /** The state after a change file; empty when the source does not keep it. */
    Optional<State> state(long sequence) {
        var file = source.state(sequence);
        Optional<State> state = fetcher.get(file, State::read);
        if (state.isPresent() && state.get().sequence() != sequence) {
            throw new OrteliusException("%s has sequence %d instead of %d: the source is damaged, try another"
                    .formatted(file, state.get().sequence(), sequence));
        }
        return state;
    }

    /** Downloads a change file and makes sure that it is whole. */
    Path download(long sequence, Path folder) {
        var target = folder.resolve(sequence + ".osc.gz");
        return fetcher.get(source.changes(sequence), in -> copy(in, target)).orElseThrow(() -> missing(sequence));
    }

    /**
     * Downloads the change files that come next, at least one. One that cannot be had is told and does not keep back those before it.
     *
     * @param bytes when the files have as many, packed as they come, it is enough
     */
    List<Path> downloadAfter(long reached, long newest, long bytes, Path folder) throws IOException {
        var files = new ArrayList<Path>();
        long downloaded = 0;
        for (long next = reached + 1; next <= newest && (files.isEmpty() || downloaded < bytes); next++) {
            try {
                files.add(download(next, folder));
                downloaded += Files.size(files.getLast());
            } catch (OrteliusException lacking) {
                if (files.isEmpty()) {
                    throw lacking;
                }
                fetcher.tell(lacking.getMessage());
                break;
            }
        }
        return files;
    }

    /** Its own checksum tells of a damage, and of an end before the end; what was damaged before it was packed is not read to its end, either. */
    private static Path copy(InputStream in, Path target) throws IOException {
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        try {
            new ChangeFile(target).requireWhole();
        } catch (OrteliusException damaged) {
            String reason = damaged.getCause() == null
                    ? damaged.getMessage()
                    : damaged.getCause().getMessage();
            throw new IOException("it is truncated or damaged, " + reason, damaged);
        }
        return target;
    }

    /** The state that a source needs and lacks. */
    State required(long sequence) {
        return state(sequence).orElseThrow(() -> missing(sequence));
    }

    private OrteliusException missing(long sequence) {
        return new OrteliusException(
                "%s lacks sequence %d (%s), which comes next: a gap, or it keeps no changes that old; import a newer extract, or name another source"
                        .formatted(source, sequence, source.changes(sequence)));
    }

    /** How often the source publishes, as the last two files tell. */
    Duration period(State newest) {
        return state(newest.sequence() - 1)
                .map(before -> Duration.between(before.time(), newest.time()))
                .orElse(Duration.ZERO);
    }

    /**
     * The last state before or at a time: what it and those before it hold is in an extract of that time. A state that the source lacks
     * counts as too old, so that none is taken that might leave changes out.
     */
    State lastUntil(Instant time) {
        State newest = newest();
        if (!newest.time().isAfter(time)) {
            return newest;
        }
        long tooNew = newest.sequence();
        for (long step = 1; tooNew > 0; step *= 2) {
            long earlier = Math.max(0, tooNew - step);
            Optional<State> state = state(earlier);
            if (state.isEmpty() || !state.get().time().isAfter(time)) {
                return between(earlier, state, tooNew, time);
            }
            tooNew = earlier;
        }
        throw tooOld(time);
    }

    /** @param tooOld a sequence that is not too new, with its state unless the source lacks it */
    private State between(long tooOld, Optional<State> stateThere, long tooNew, Instant time) {
        long low = tooOld;
        long high = tooNew;
        Optional<State> best = stateThere;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Optional<State> state = state(middle);
            if (state.isPresent() && state.get().time().isAfter(time)) {
                high = middle;
            } else {
                low = middle;
                best = state;
            }
        }
        return best.orElseThrow(() -> tooOld(time));
    }

    private OrteliusException tooOld(Instant time) {
        return new OrteliusException(
                "%s keeps no changes since %s, only newer ones: import a newer extract, or name another source"
                        .formatted(source, time));
    }
}
