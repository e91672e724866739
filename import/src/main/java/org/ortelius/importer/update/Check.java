// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ortelius.importer.ExclusiveWork;
import org.ortelius.importer.Import;
import org.ortelius.importer.LiveGeneration;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.indexing.PlaceStream;
import org.ortelius.importer.indexing.UpdateIndex;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexCheck;

/**
 * Proves that the tables of the live generation fit together and that the index holds each of its places just as it should be, and nothing
 * else; mends the index where it does not.
 */
public final class Check {

    /** By what is wrong, a count of rows that must be 0. */
    private static final Map<String, String> TABLES = tables();

    private final Database database;
    private final Path data;
    private final Progress progress;

    public Check(Database database, Path data, Progress progress) {
        this.database = database;
        this.data = data;
        this.progress = progress;
    }

    /**
     * The findings.
     *
     * @param places how many were compared
     * @param finished how many documents an interrupted update had left to be written
     * @param mended how many documents were missing, other than they should be, or of places that are no more
     * @param rebuilt whether the index was damaged and was built anew
     * @param broken by what is wrong with the tables, how many rows; only an import mends that
     */
    public record Summary(long places, long finished, long mended, boolean rebuilt, Map<String, Long> broken) {

        public boolean isSound() {
            return broken.isEmpty();
        }
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put(
                "places without a feature",
                "SELECT count(*) FROM place p WHERE NOT EXISTS (SELECT FROM feature f WHERE f.id = p.id)");
        tables.put("places whose parent is missing", """
                SELECT count(*) FROM place p
                WHERE parent_id IS NOT NULL AND NOT EXISTS (SELECT FROM place parent WHERE parent.id = p.parent_id)
                """);
        tables.put("places linked with one that is missing", """
                SELECT count(*) FROM place p
                WHERE linked_id IS NOT NULL AND NOT EXISTS (SELECT FROM place area WHERE area.id = p.linked_id)
                """);
        tables.put("address lines of or with a missing place", """
                SELECT count(*) FROM address_line l
                WHERE NOT EXISTS (SELECT FROM place p WHERE p.id = l.place_id)
                    OR NOT EXISTS (SELECT FROM place p WHERE p.id = l.line_id)
                """);
        tables.put(
                "number lines without a place",
                "SELECT count(*) FROM number_line n WHERE NOT EXISTS (SELECT FROM place p WHERE p.id = n.place_id)");
        tables.put("entrances of a missing place or that are missing", """
                SELECT count(*) FROM place_entrance d
                WHERE NOT EXISTS (SELECT FROM place p WHERE p.id = d.place_id)
                    OR NOT EXISTS (SELECT FROM entrance e WHERE e.osm_id = d.entrance_id)
                """);
        return tables;
    }

    /** Compares everything, and mends the index. */
    public Summary run() {
        boolean rebuilt = rebuildIfDamaged();
        return ExclusiveWork.run(database, data, lock -> {
            var live = LiveGeneration.schema(database, data);
            live.requireNewest();
            Path index = LiveGeneration.index(data);
            var update = new UpdateIndex(live, index);
            long finished = update.run(progress);
            var compared = compare(live, index);
            long mended = update.run(progress);
            if (finished + mended > 0) {
                lock.requireHeld();
                new Generations(data).renew();
            }
            return new Summary(compared, finished, mended, rebuilt, broken(live));
        });
    }

    /** An index that cannot be read is built anew from the database. */
    private boolean rebuildIfDamaged() {
        LiveGeneration.schema(database, data); // or says what is missing
        try (var readable = IndexCheck.open(LiveGeneration.index(data))) {
            return false;
        } catch (IOException damaged) {
            progress.note("the index cannot be used and was rebuilt: " + damaged.getMessage());
            new Import(database, data).reindex();
            return true;
        }
    }

    /** Puts what disagrees into the outbox. */
    private long compare(Schema live, Path directory) throws SQLException, IOException {
        var compared = new AtomicLong();
        long expected = new Metadata(live).places();
        try (var step = progress.step("comparing", "places");
                var index = IndexCheck.open(directory);
                var connection = live.connect()) {
            step.follow(compared::get, () -> (double) compared.get() / Math.max(1, expected));
            connection.setAutoCommit(false);
            Sql.run(connection, "CREATE TEMPORARY TABLE marked (place_id bigint) ON COMMIT DROP");
            long wrong = markWrong(live, index, connection, compared);
            if (compared.get() - wrong < index.places()) {
                markGone(index, connection);
            }
            Sql.run(connection, "INSERT INTO outbox SELECT DISTINCT place_id FROM marked ON CONFLICT DO NOTHING");
            connection.commit();
        }
        return compared.get();
    }

    /** @return how many places the index lacks or has otherwise */
    private static long markWrong(Schema live, IndexCheck index, Connection connection, AtomicLong compared)
            throws SQLException, IOException {
        try (var marked = CopyTable.into(connection, "marked", "place_id")) {
            var places = new PlaceStream(live);
            places.forEach(places.slices(), index, place -> {
                if (!index.has(place)) {
                    marked.row().int8(place.placeId());
                }
                compared.incrementAndGet();
            });
            return marked.finish();
        }
    }

    /** Marks what the index has of places that are no more. */
    private static void markGone(IndexCheck index, Connection connection) throws SQLException, IOException {
        Sql.run(connection, "CREATE TEMPORARY TABLE indexed (place_id bigint) ON COMMIT DROP");
        try (var indexed = CopyTable.into(connection, "indexed", "place_id")) {
            index.forEachId(id -> indexed.row().int8(id));
            indexed.finish();
        }
        Sql.run(connection, """
                INSERT INTO marked
                SELECT place_id FROM indexed i WHERE NOT EXISTS (SELECT FROM place p WHERE p.id = i.place_id)
                """);
    }

    private static Map<String, Long> broken(Schema live) throws SQLException {
        var broken = new LinkedHashMap<String, Long>();
        try (var connection = live.connect()) {
            for (var table : TABLES.entrySet()) {
                long rows = Sql.one(connection, table.getValue(), row -> row.getLong(1));
                if (rows > 0) {
                    broken.put(table.getKey(), rows);
                }
            }
        }
        return broken;
    }
}
