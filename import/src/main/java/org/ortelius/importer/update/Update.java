// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.ExclusiveWork;
import org.ortelius.importer.Leftovers;
import org.ortelius.importer.LiveGeneration;
import org.ortelius.importer.UpdateKeys;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.indexing.UpdateIndex;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.ReadChanges;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.index.Generations;
import org.ortelius.index.place.OsmRef;

/**
 * Changes the live generation by OSM change files, the database first, then the index. Killed or failed before the one transaction that
 * changes the database it has changed nothing; after it, the next update or check brings the index along.
 */
public final class Update {

    private final Database database;
    private final Path data;
    private final Progress progress;

    /** @param data the data folder whose live generation is changed */
    public Update(Database database, Path data) {
        this(database, data, Progress.onStderr());
    }

    public Update(Database database, Path data, Progress progress) {
        this.database = database;
        this.data = data;
        this.progress = progress;
    }

    /**
     * The result of an update.
     *
     * @param read what the files held
     * @param indexed how many places were written to the index anew or dropped from it
     * @param took from the first file's first byte to the last place searchable
     */
    public record Summary(ReadChanges.Summary read, long indexed, Duration took) {}

    /**
     * Applies change files in their order as one change. Changes that would take a large area away are held back, see tables {@code refused_change} and
     * {@code pending_deletion}.
     *
     * @param reached how far a source was followed by that, stored in the same transaction; absent for files from elsewhere
     */
    public Summary run(List<Path> changes, @Nullable Followed reached) {
        if (changes.isEmpty()) {
            throw new OrteliusException("update needs at least one change file, such as 076.osc.gz");
        }
        return run(changes, reached, Change.Guard.HOLD_BACK);
    }

    /** The same without holding anything back; what was held back before happens, too. */
    public Summary acceptHeld(List<Path> changes) {
        return run(changes, null, Change.Guard.ACCEPT);
    }

    /**
     * Resolves every place anew without a change of the map, for other auxiliary data or after a change of the rules.
     *
     * @param auxiliary in place of those that the data was made with; of a kind that is absent, these stay
     * @param objects are drawn and indexed anew, whatever is stored of them
     * @return how many places were written to the index anew or dropped from it
     */
    public long refresh(AuxiliaryData auxiliary, List<OsmRef> objects) {
        return ExclusiveWork.run(database, data, lock -> {
            var live = live();
            prepare(live, lock);
            new Change(live, data, Change.Guard.HOLD_BACK, progress).refresh(auxiliary, objects, lock);
            long indexed = bringIndexAlong(live, lock);
            mergeIndex(live);
            return indexed;
        });
    }

    /**
     * Brings the index to where a killed update left the database. Locks out other writers only if there is something to do.
     *
     * @return how many places were written anew or dropped, mostly 0
     */
    public long finish() {
        return isUnfinished() ? ExclusiveWork.runAtOnce(database, data, lock -> bringIndexAlong(live(), lock)) : 0;
    }

    private boolean isUnfinished() {
        var live = live();
        return new UpdateIndex(live, LiveGeneration.index(data)).isBehind();
    }

    private Schema live() {
        var live = LiveGeneration.schema(database, data);
        live.requireNewest();
        return live;
    }

    private Summary run(List<Path> changes, @Nullable Followed reached, Change.Guard guard) {
        long started = System.nanoTime();
        return ExclusiveWork.run(database, data, lock -> {
            var live = live();
            prepare(live, lock);
            var read = new Change(live, data, guard, progress).apply(changes, reached, lock);
            long indexed = bringIndexAlong(live, lock);
            var took = Duration.ofNanos(System.nanoTime() - started);
            if (indexed > 0) {
                mergeIndex(live);
            }
            return new Summary(read, indexed, took);
        });
    }

    private void prepare(Schema live, WriterLock lock) throws SQLException {
        new Leftovers(database, data).removeOrTell(lock);
        new UpdateKeys(live).add(progress);
    }

    private long bringIndexAlong(Schema live, WriterLock lock) throws IOException {
        long indexed = new UpdateIndex(live, LiveGeneration.index(data)).run(progress);
        lock.requireHeld();
        new Generations(data).renew(); // also where no place changed: the data time did
        return indexed;
    }

    /** Beside the answers, which have the changes already. One that fails, as on a full disk, takes nothing away: the next update tries again. */
    private void mergeIndex(Schema live) throws IOException {
        try {
            if (new UpdateIndex(live, LiveGeneration.index(data)).merge()) {
                new Generations(data).renew();
            }
        } catch (StageFailed cause) {
            progress.note("the index is not merged, the next update tries again: %s".formatted(cause.getMessage()));
        }
    }
}
