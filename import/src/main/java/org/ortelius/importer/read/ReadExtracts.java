// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.raw.RawCounts;
import org.ortelius.importer.read.raw.RawTables;
import org.ortelius.importer.schema.Schema;

/** The first stage: all extracts into the raw tables of a new schema. */
public final class ReadExtracts {

    /** If an object is there several times, the highest version stays; of equal versions a deletion, else the first one read. */
    private static final String DEDUPLICATE = """
            DELETE FROM %1$s a USING (
                SELECT ctid, row_number() OVER (PARTITION BY id ORDER BY version DESC, (%2$s IS NULL) DESC, ctid) AS nth
                FROM %1$s
            ) b WHERE a.ctid = b.ctid AND b.nth > 1
            """;

    /** Deleted objects are remembered, so that no older change brings them back. */
    private static final String BURY = """
            WITH gone AS (DELETE FROM %1$s WHERE %2$s IS NULL RETURNING id, version)
            INSERT INTO gone_object SELECT '%3$s', id, version FROM gone
            """;

    /** Each with a column that only what is no more lacks. */
    private static final List<Object[]> TABLES =
            List.of(new Object[] {"late_node", "lon", "N"}, new Object[] {"osm_way", "nodes", "W"}, new Object[] {
                "osm_relation", "member_ids", "R"
            });

    private final Schema schema;
    private final LateNodes lateNodes;

    public ReadExtracts(Schema schema) {
        this.schema = schema;
        this.lateNodes = new LateNodes(schema);
    }

    /** The result of reading. */
    public record Summary(RawCounts counts, Optional<Instant> newestEdit) {}

    public Summary run(List<Path> files, Progress progress) {
        var extracts = files.stream().map(Extract::new).toList();
        var bytes = new AtomicLong();
        long total = extracts.stream().mapToLong(Extract::bytes).sum();
        try (var step = progress.step("reading", "objects")) {
            lateNodes.createTable();
            var tables = RawTables.ofExtracts(schema);
            try {
                step.follow(tables.counts()::objects, () -> (double) bytes.get() / total);
                extracts.forEach(extract -> extract.readInto(tables, bytes));
                requireObjects(tables, files);
                tables.finish();
            } finally {
                tables.release();
            }
            if (files.size() > 1 || !tables.ascending()) {
                deduplicate();
            }
            lateNodes.dropTable();
            tables.counts().leftOut().forEach(progress::note);
            return new Summary(tables.counts(), tables.newestEdit());
        } catch (SQLException cause) {
            throw new StageFailed("reading the extracts", cause);
        }
    }

    private static void requireObjects(RawTables tables, List<Path> files) {
        var counts = tables.counts();
        if (counts.nodes() + counts.onWays() == 0) {
            throw new OrteliusException("no map data in %s: there is not one node in it%s"
                    .formatted(
                            String.join(", ", files.stream().map(Path::toString).toList()),
                            counts.ways() > 0 ? "; of Overpass, ask for: out meta; >; out meta qt;" : ""));
        }
    }

    private void deduplicate() throws SQLException {
        for (Object[] table : TABLES) {
            schema.run(DEDUPLICATE.formatted(table));
        }
        lateNodes.bringIn();
        for (Object[] table : TABLES) {
            schema.run(BURY.formatted(table));
        }
    }
}
