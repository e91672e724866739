// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.postgis.jdbc.jts.JtsGeometry;
import org.locationtech.jts.geom.LineString;
import org.ortelius.importer.copy.BatchReceiver;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.NumberLine;

/** Table {@code census_line}: what was read of the census, so that updates can find it another street. */
final class CensusTable {

    private static final int BATCH = 4_000;

    private static final String SELECTED = """
            SELECT id, first_number, last_number, step, street, postcode, line AS geometry
            FROM census_line WHERE %s ORDER BY id
            """;

    private CensusTable() {}

    /** Starts loading rows. */
    static CopyTable copyInto(Connection connection) throws SQLException {
        return CopyTable.into(
                connection, "census_line", "id", "first_number", "last_number", "step", "street", "postcode", "line");
    }

    /** @param id by which rows keep their order */
    static void write(CopyTable copy, long id, TigerRow row) throws SQLException {
        var numbers = row.numbers();
        copy.row().int8(id).int4(numbers.first()).int4(numbers.last()).int2(numbers.step());
        copy.text(row.street()).text(row.postcode()).geometry(row.line());
    }

    /** A row and its id. */
    record Kept(long id, TigerRow row) {}

    /** The rows that a condition of ours selects, in the order that they were written in. */
    static void forEachBatch(Schema schema, String condition, BatchReceiver<Kept> batches) throws SQLException {
        Rows.forEachBatch(
                schema, SELECTED.formatted(condition), BATCH, row -> new Kept(row.getLong("id"), row(row)), batches);
    }

    private static TigerRow row(ResultSet row) throws SQLException {
        var numbers = new NumberLine(
                row.getInt("first_number"), row.getInt("last_number"), row.getInt("step"), NumberLine.Source.TIGER);
        var line = (LineString) ((JtsGeometry) row.getObject("geometry")).getGeometry();
        return new TigerRow(numbers, line, row.getString("street"), row.getString("postcode"));
    }
}
