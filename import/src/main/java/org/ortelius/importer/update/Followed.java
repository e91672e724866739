// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.schema.Schema;

/**
 * How far a source of changes was followed; a row of table {@code replication}.
 *
 * @param source its address
 * @param sequence of the last change applied
 * @param dataTime up to when the source had seen the map then
 */
public record Followed(String source, long sequence, Instant dataTime) {

    /** All sources that a generation follows, by address. */
    public static List<Followed> all(Schema schema) throws SQLException {
        var found = new ArrayList<Followed>();
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("SELECT source, sequence, data_time FROM replication ORDER BY source");
            while (rows.next()) {
                found.add(new Followed(
                        rows.getString(1), rows.getLong(2), rows.getTimestamp(3).toInstant()));
            }
        }
        return found;
    }

    /** Writes it on a connection whose transaction the caller commits. */
    public void write(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO replication VALUES (?, ?, ?)
                ON CONFLICT (source) DO UPDATE SET sequence = excluded.sequence, data_time = excluded.data_time
                """)) {
            statement.setString(1, source);
            statement.setLong(2, sequence);
            statement.setTimestamp(3, Timestamp.from(dataTime));
            statement.executeUpdate();
        }
    }
}
