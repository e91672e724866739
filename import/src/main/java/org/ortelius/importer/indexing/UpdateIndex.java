// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.IndexUpdater;
import org.ortelius.index.Manifest;

/**
 * Brings the index to where the database is: documents of what the outbox names are written anew or dropped, committed with the number of the
 * last update, and then the outbox is cleared. Interrupted anywhere, it does the same again.
 */
public final class UpdateIndex {

    private static final String GONE = """
            SELECT place_id FROM outbox o WHERE NOT EXISTS (SELECT FROM place p WHERE p.id = o.place_id)
            """;

    private final Schema schema;
    private final Path directory;

    /** @param directory of the generation's index */
    public UpdateIndex(Schema schema, Path directory) {
        this.schema = schema;
        this.directory = directory;
    }

    /** Whether the database is ahead, be it that an update was interrupted or that one is under way. */
    public boolean isBehind() {
        try {
            return isBehind(waiting());
        } catch (SQLException | IOException cause) {
            throw new StageFailed("comparing database and index", cause);
        }
    }

    private boolean isBehind(long waiting) throws SQLException, IOException {
        return waiting > 0 || IndexUpdater.manifest(directory).update() != new Metadata(schema).updates();
    }

    /** How many documents were written or dropped; 0, and no commit, when the index is where the database is. */
    public long run(Progress progress) {
        try {
            long waiting = waiting();
            if (isBehind(waiting)) {
                update(waiting, progress);
                schema.run(
                        "TRUNCATE outbox"); // only the holder of the writer's lock fills it, and that is who clears it
            }
            return waiting;
        } catch (SQLException | IOException cause) {
            throw new StageFailed("indexing the changes", cause);
        }
    }

    /** Merges what updates have left in the index; mostly there is nothing to do. Whether there was. */
    public boolean merge() {
        try (var updater = IndexUpdater.open(directory)) {
            return updater.merge();
        } catch (IOException cause) {
            throw new StageFailed("merging the index", cause);
        }
    }

    private void update(long waiting, Progress progress) throws SQLException, IOException {
        schema.run("ANALYZE outbox"); // else the planner reads whole tables for a few places
        var metadata = new Metadata(schema);
        var before = IndexUpdater.manifest(directory);
        var done = new AtomicLong();
        try (var step = progress.step("indexing", "places");
                var updater = IndexUpdater.open(directory)) {
            step.follow(done::get, () -> (double) done.get() / Math.max(1, waiting));
            for (long id : schema.list(GONE, row -> row.getLong(1))) {
                updater.remove(id);
                done.incrementAndGet();
            }
            var places = new PlaceStream(schema);
            places.forEach(places.changed(), updater, place -> {
                updater.put(place);
                done.incrementAndGet();
            });
            @Nullable Instant dataTime = metadata.dataTime();
            updater.commit(
                    new Manifest(schema.name(), dataTime, updater.places(), before.importedAt(), metadata.updates()));
        }
    }

    private long waiting() throws SQLException {
        return schema.number("SELECT count(*) FROM outbox");
    }
}
