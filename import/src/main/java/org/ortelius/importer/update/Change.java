// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.geometry.DrawFeatures;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.nodes.NodeTable;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.ReadChanges;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.resolve.PlaceEntrances;
import org.ortelius.importer.resolve.ResolvePlaces;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.update.scope.ResolveTouched;
import org.ortelius.importer.update.staging.StagedNodes;
import org.ortelius.importer.update.staging.Staging;
import org.ortelius.importer.update.staging.StillTagged;
import org.ortelius.index.place.OsmRef;

/** One change of the live tables: the stages of an import over what changed, and the transaction that puts their outcome in place. */
final class Change {

    /** How many objects change. */
    private static final String EFFECTIVE = """
            SELECT (SELECT count(*) FROM staged.osm_node)
                 + (SELECT count(*) FROM staged.osm_way)
                 + (SELECT count(*) FROM staged.osm_relation)
            """;

    /** A line for each area that this change would have taken away. */
    private static final String HELD = """
            SELECT format('held back: %s%s %s, %s', f.osm_type, f.osm_id, f.names->>'name',
                       coalesce(lower(left(h.reason, 1)) || substr(h.reason, 2), 'which is large, is deleted'))
            FROM staged.held h JOIN live.feature f ON f.id = h.id
            ORDER BY f.osm_type, f.osm_id
            """;

    /** Tables that a resolve of everything fills anew, for the updates after it. */
    private static final List<String> REMEMBERED = List.of("area", "looked_at", "postcode_mean");

    private final Schema live;
    private final Path data;
    private final Guard guard;
    private final Progress progress;

    /** The treatment of changes that would take a large area away. */
    enum Guard {
        /** They wait for a human, the rest of the change does not. */
        HOLD_BACK,
        /** They happen, and so do those that were held back before. */
        ACCEPT
    }

    /** How many places are resolved. */
    private enum Reach {
        ALL,
        /** Those that a change may concern, unless that is hard to tell. */
        TOUCHED
    }

    Change(Schema live, Path data, Guard guard, Progress progress) {
        this.live = live;
        this.data = data;
        this.guard = guard;
        this.progress = progress;
    }

    /** @param reached is stored in the same transaction; absent for files from elsewhere */
    ReadChanges.Summary apply(List<Path> files, @Nullable Followed reached, WriterLock lock)
            throws SQLException, IOException {
        try (var staging = Staging.open(live, Owner.of(data), lock)) {
            var applied = new AppliedFiles(live);
            var unknown = applied.unknown(files);
            tellOfKnown(files, unknown.values());
            var read = new ReadChanges(staging.staged()).run(List.copyOf(unknown.values()), progress);
            StagedNodes.recall(staging);
            staging.run("effective.sql");
            boolean isChange = guard == Guard.ACCEPT || staging.number(EFFECTIVE) > 0;
            boolean isLocal = isChange && stage(staging, AuxiliaryData.NONE, Reach.TOUCHED);
            commit(lock, connection -> {
                if (isChange) {
                    write(staging, isLocal, connection);
                }
                staging.run("gone.sql", connection);
                applied.add(connection, unknown.keySet());
                // a source knows of when it is, also when nobody has edited anything
                new Metadata(live)
                        .addUpdate(
                                connection, reached == null ? read.newestEdit().orElse(null) : reached.dataTime());
                if (reached != null) {
                    reached.write(connection);
                }
            });
            tellOfHeld(staging);
            return read;
        }
    }

    private void tellOfKnown(List<Path> files, Collection<Path> unknown) {
        files.stream()
                .distinct()
                .filter(file -> !unknown.contains(file))
                .forEach(file -> progress.note("%s was applied before, it is not applied again".formatted(file)));
    }

    /** An area that does not change although its object did. */
    private void tellOfHeld(Staging staging) throws SQLException {
        var held = staging.texts(HELD);
        held.forEach(progress::note);
        if (!held.isEmpty()) {
            progress.note("to apply it: ortelius update --accept-held; /polygons and /deletable list what waits");
        }
    }

    /**
     * Resolves everything anew.
     *
     * @param auxiliary in place of those that the data was made with; of a kind that is absent, these stay
     * @param objects are drawn and indexed anew, whatever is stored of them
     */
    void refresh(AuxiliaryData auxiliary, List<OsmRef> objects, WriterLock lock) throws SQLException, IOException {
        try (var staging = Staging.open(live, Owner.of(data), lock)) {
            staging.run("effective.sql");
            for (OsmRef object : objects) {
                staging.markDirty(object);
            }
            stage(staging, auxiliary, Reach.ALL);
            commit(lock, connection -> {
                write(staging, false, connection);
                staging.run("reindex.sql", connection);
                for (String table : auxiliary.tables()) {
                    staging.replace(table, connection);
                }
                new Metadata(live).addUpdate(connection, null);
            });
        }
    }

    private interface Transaction {
        void with(Connection connection) throws SQLException;
    }

    private void commit(WriterLock lock, Transaction transaction) throws SQLException {
        try (var step = progress.step("applying", "changes");
                var connection = live.connect()) {
            connection.setAutoCommit(false);
            transaction.with(connection);
            lock.requireHeld();
            connection.commit();
        }
    }

    /** @return whether only what is touched was resolved */
    private boolean stage(Staging staging, AuxiliaryData auxiliary, Reach reach) throws SQLException, IOException {
        staging.run("dirty.sql");
        if (guard == Guard.ACCEPT) {
            staging.run("dirty-guarded.sql");
        }
        long lastLive = staging.number("SELECT max(id) FROM live.feature");
        RejectCounts rejected = draw(staging, lastLive);
        staging.run("keep-ids.sql");
        if (guard == Guard.HOLD_BACK) {
            StillTagged.find(staging);
            staging.run("guard.sql");
        }
        long lastId = Math.max(lastLive, staging.number("SELECT coalesce(max(id), 0) FROM staged.feature"));
        boolean isLocal = reach == Reach.TOUCHED && new ResolveTouched(staging, rejected).run(lastId, progress);
        if (!isLocal) {
            staging.useOnce();
            var places = new ResolvePlaces.Places(staging.world(), staging.staged());
            new ResolvePlaces(places, data.resolve("tmp"), auxiliary, rejected).run(lastId, progress);
        }
        try (var step = progress.step("comparing", "places")) {
            var doors = new PlaceEntrances(staging.world());
            if (isLocal) {
                doors.attachResolved();
            } else {
                doors.attach();
            }
            staging.run(isLocal ? "moved-postcodes.sql" : "old-all.sql");
            staging.run("compare.sql");
        }
        return isLocal;
    }

    /** Writes what was staged. */
    private static void write(Staging staging, boolean isLocal, Connection connection) throws SQLException {
        new NodeTable(connection).change(staging.named("staged.osm_node"));
        staging.run("apply.sql", connection);
        if (isLocal) {
            staging.run("apply-scope.sql", connection);
        } else {
            for (String table : REMEMBERED) {
                staging.replace(table, connection);
            }
        }
    }

    private RejectCounts draw(Staging staging, long lastId) throws SQLException {
        try (var positions = StagedNodes.positions(staging, data.resolve("tmp"))) {
            var extent = DrawFeatures.Extent.DIRTY;
            var style = new Metadata(live).style();
            return new DrawFeatures(staging.world(), staging.staged(), extent, positions, style, lastId)
                    .run(progress)
                    .rejected();
        }
    }
}
