// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ortelius.importer.postgres.Sql;
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
        return schema.list(
                "SELECT source, sequence, data_time FROM replication ORDER BY source",
                row -> new Followed(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()));
    }

    /** Writes it on a connection whose transaction the caller commits. */
    public void write(Connection connection) throws SQLException {
        Sql.update(connection, """
                INSERT INTO replication VALUES (?, ?, ?)
                ON CONFLICT (source) DO UPDATE SET sequence = excluded.sequence, data_time = excluded.data_time
                """, source, sequence, dataTime);
    }
}
