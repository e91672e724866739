// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.postgis.jdbc.jts.JtsGeometry;
import org.ortelius.importer.copy.BatchReceiver;
import org.ortelius.importer.postgres.Sql;
import org.postgresql.PGConnection;

/** Results of queries, in bulk. */
public final class Rows {

    private Rows() {}

    /** The same on a connection of its own. */
    public static <T> void forEachBatch(
            Schema schema, String sql, int size, Sql.Reader<T> reader, BatchReceiver<T> batches) throws SQLException {
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            forEachBatch(connection, sql, size, reader, batches);
        }
    }

    /**
     * Streams the rows of a query in their order. While a batch is worked on, the next one is fetched and read: two are in memory.
     *
     * @param reader is called from another thread
     * @param connection in a transaction, else PostgreSQL would send all rows at once
     */
    public static <T> void forEachBatch(
            Connection connection, String sql, int size, Sql.Reader<T> reader, BatchReceiver<T> batches)
            throws SQLException {
        connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
        try (var statement = connection.createStatement();
                var beside = new Queries()) {
            statement.setFetchSize(size);
            var rows = statement.executeQuery(sql);
            var next = beside.start(() -> batch(rows, size, reader));
            for (var batch = next.get(); !batch.isEmpty(); batch = next.get()) {
                next = beside.start(() -> batch(rows, size, reader));
                batches.accept(batch);
            }
        }
    }

    private static <T> List<T> batch(ResultSet rows, int size, Sql.Reader<T> reader) throws SQLException {
        var batch = new ArrayList<T>(size);
        while (batch.size() < size && rows.next()) {
            batch.add(reader.read(rows));
        }
        return batch;
    }

    /**
     * Streams the rows of a query with an id and a text, which PostgreSQL works out in parallel; a cursor on the query itself would keep it from that.
     */
    public static void forEachOfTable(Schema schema, String sql, Sql.Visitor visitor) throws SQLException {
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "CREATE TEMPORARY TABLE result (id, text) ON COMMIT DROP AS " + sql);
            Sql.stream(connection, "SELECT id::bigint, text::text FROM result", visitor);
        }
    }

    /** All rows of a query by their first column, an id. */
    public static <T> Map<Long, T> byId(Schema schema, String sql, Sql.Reader<T> reader) throws SQLException {
        try (var connection = schema.connect()) {
            var found = new HashMap<Long, T>();
            Sql.forEach(connection, sql, row -> found.put(row.getLong(1), reader.read(row)));
            return found;
        }
    }
}
