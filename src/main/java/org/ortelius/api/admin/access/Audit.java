// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.ortelius.importer.postgres.Sql;

/** The audit log: who did what. Thread-safe. */
public record Audit(AdminTables tables) {

    /**
     * An action.
     *
     * @param who the name of a token; {@code terminal} for who made or revoked tokens there
     * @param action method and path, or the command
     * @param outcome the HTTP status, or {@code done}
     */
    public record Entry(long id, Instant at, String who, String action, String details, String outcome) {

        /** One that is to be added: the database gives number and time. */
        public static Entry of(String who, String action, String outcome) {
            return new Entry(0, Instant.EPOCH, who, action, "", outcome);
        }
    }

    public void add(String who, String action, String details, String outcome) {
        tables.ask(connection -> add(new Entry(0, Instant.EPOCH, who, action, details, outcome), connection));
    }

    /** As part of a transaction; number and time are given by the database. Gives the number of lines. */
    public static int add(Entry entry, Connection connection) throws SQLException {
        return Sql.update(
                connection,
                "INSERT INTO audit (who, action, details, outcome) VALUES (?, ?, ?, ?)",
                entry.who(),
                entry.action(),
                entry.details(),
                entry.outcome());
    }

    /** The newest first. */
    public List<Entry> newest(int most) {
        return tables.ask(
                connection -> Sql.list(connection, "SELECT * FROM audit ORDER BY id DESC LIMIT ?", Audit::entry, most));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("details"),
                row.getString("outcome"));
    }
}
