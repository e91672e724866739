// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.sql.SQLException;
import java.util.List;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.PlaceTables;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

/** The load of number lines into tables {@code feature}, {@code place} and {@code number_line}. Not thread-safe. */
public final class NumberLineTables implements AutoCloseable {

    private final PlaceTables places;
    private final TableLoad features;
    private final TableLoad lines;
    private long lastId;

    /** @param lastId the highest feature id so far */
    public NumberLineTables(Schema schema, PlaceTables places, long lastId) throws SQLException {
        this.places = places;
        this.lastId = lastId;
        features = FeatureTable.load(schema);
        lines = new TableLoad(
                schema,
                "number_line",
                "place_id",
                "first_number",
                "last_number",
                "step",
                "source",
                "way_id",
                "census_id");
    }

    public void write(List<NumberedLine> batch) throws SQLException {
        for (NumberedLine line : batch) {
            write(line);
        }
    }

    private void write(NumberedLine line) throws SQLException {
        var feature = line.feature(++lastId);
        FeatureTable.write(features, feature);
        var subject = line.subject(feature);
        var standing = line.standing();
        var hierarchy = new Resolved.Hierarchy(standing.parentId(), null, standing.postcode(), List.of());
        places.write(List.of(Resolved.of(subject, Importance.byRank(subject.ranks()), hierarchy, null)
                .withLookedAt(standing.lookedAt())));
        var numbers = line.numbers();
        var row = lines.row()
                .int8(lastId)
                .int4(numbers.first())
                .int4(numbers.last())
                .int2(numbers.step());
        row.text(numbers.source().name());
        row.int8(line.way() == null ? null : Long.valueOf(line.way().id())).int8(line.censusId());
    }

    /** Ends the load; @return the highest feature id, number lines included */
    public long finish() throws SQLException {
        features.finish();
        lines.finish();
        return lastId;
    }

    @Override
    public void close() throws SQLException {
        try (features;
                lines) {
            // each is closed, whatever the others throw
        }
    }
}
