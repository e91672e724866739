// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.ExclusiveWork;
import org.ortelius.importer.LiveGeneration;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.SideFiles;
import org.ortelius.importer.countries.Countries;
import org.ortelius.importer.draw.BrokenCounts;
import org.ortelius.importer.draw.DrawFeatures;
import org.ortelius.importer.handover.UpdateIndex;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.NodePositions;
import org.ortelius.importer.read.RawCounts;
import org.ortelius.importer.read.ReadChanges;
import org.ortelius.importer.resolve.PlaceEntrances;
import org.ortelius.importer.resolve.ResolvePlaces;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Provenance;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Generations;

/** Changes the live generation by OSM change files, database first, then index. */
public final class Update {

    /** Where the nodes are that shapes to be drawn are made of. */
    private static final String POSITIONS = """
            SELECT id, lon, lat FROM osm_node
            WHERE id IN (
                SELECT unnest(w.nodes) FROM touched t JOIN osm_way w ON w.id = t.osm_id WHERE t.osm_type = 'W'
                UNION
                SELECT unnest(w.nodes)
                FROM touched t
                JOIN osm_relation r ON r.id = t.osm_id
                CROSS JOIN unnest(r.member_ids) AS member(id)
                JOIN osm_way w ON w.id = member.id
                WHERE t.osm_type = 'R')
            ORDER BY id
            """;

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
     * What an update did.
     *
     * @param read what the files held
     * @param indexed how many places were written to the index anew or dropped from it
     * @param took from the first file's first byte to the last place searchable
     */
    public record Summary(RawCounts read, long indexed, Duration took) {}

    /**
     * Applies change files in their order as one change; what an earlier update left undone is done first. Killed or failed before its one
     * transaction it has changed nothing; after it, the next update or check brings the index along.
     *
     * @param reached how far a source was followed by that, stored in the same transaction; absent for files from elsewhere
     */
    public Summary run(List<Path> changes, @Nullable Followed reached) {
        if (changes.isEmpty()) {
            throw new OrteliusException("update needs at least one change file, such as 076.osc.gz");
        }
        long started = System.nanoTime();
        var result = new Summary[1];
        ExclusiveWork.run(database, data, () -> {
            var live = LiveGeneration.schema(database, data);
            prepare(live);
            RawCounts read = apply(live, changes, reached);
            result[0] = new Summary(read, index(live), Duration.ofNanos(System.nanoTime() - started));
        });
        return result[0];
    }

    private void prepare(Schema live) throws SQLException {
        live.createTables();
        try (var step = progress.step("preparing", "indexes")) {
            live.add(Schema.Keys.UPDATES);
        }
    }

    private RawCounts apply(Schema live, List<Path> changes, @Nullable Followed reached)
            throws SQLException, IOException {
        try (var staging = Staging.create(live, Owner.of(data))) {
            var countries = Countries.load(live);
            var read = new ReadChanges(staging.staged()).run(changes, progress);
            staging.run("effective.sql");
            stage(live, staging, countries.join());
            try (var connection = live.connect()) {
                connection.setAutoCommit(false);
                staging.run("apply.sql", connection);
                new Provenance(live).addUpdate(connection, read.newestEdit().orElse(null));
                if (reached != null) {
                    reached.write(connection);
                }
                connection.commit();
            }
            return read.counts();
        }
    }

    /** The stages of an import, over what changed. */
    private void stage(Schema live, Staging staging, Countries countries) throws SQLException, IOException {
        staging.run("touch.sql");
        long lastId = staging.number("SELECT max(id) FROM %s.feature".formatted(live.name()));
        BrokenCounts broken;
        try (var positions = NodePositions.create(data.resolve("tmp"))) {
            positions.load(staging.world(), POSITIONS);
            var style = new Provenance(live).style();
            broken = new DrawFeatures(
                            staging.world(), staging.staged(), DrawFeatures.Extent.TOUCHED, positions, style, lastId)
                    .run(progress)
                    .broken();
        }
        staging.run("keep-ids.sql");
        long lastFeature = Math.max(
                lastId,
                staging.number("SELECT coalesce(max(id), 0) FROM %s.feature"
                        .formatted(staging.staged().name())));
        new ResolvePlaces(staging.world(), staging.staged(), SideFiles.NONE, countries, broken)
                .run(lastFeature, progress);
        new PlaceEntrances(staging.world()).attach();
        staging.run("compare.sql");
    }

    private long index(Schema live) throws IOException {
        var generations = new Generations(data);
        long indexed = new UpdateIndex(live, generations.directory(live.name())).run(progress);
        if (indexed > 0) {
            generations.switchTo(live.name());
        }
        return indexed;
    }
}
