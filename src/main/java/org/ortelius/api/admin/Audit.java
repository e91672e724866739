// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who did what. Thread-safe. */
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
        static Entry of(String who, String action, String outcome) {
            return new Entry(0, Instant.EPOCH, who, action, "", outcome);
        }
    }

    public void add(String who, String action, String details, String outcome) {
        tables.ask(connection -> add(new Entry(0, Instant.EPOCH, who, action, details, outcome), connection));
    }

    /** As part of a transaction; number and time are given by the database. Gives the number of lines. */
    static int add(Entry entry, Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("INSERT INTO audit (who, action, details, outcome) VALUES (?, ?, ?, ?)")) {
            statement.setString(1, entry.who());
            statement.setString(2, entry.action());
            statement.setString(3, entry.details());
            statement.setString(4, entry.outcome());
            return statement.executeUpdate();
        }
    }

    /** The newest first. */
    List<Entry> newest(int most) {
        return tables.ask(connection -> {
            try (var statement = connection.prepareStatement("SELECT * FROM audit ORDER BY id DESC LIMIT ?")) {
                statement.setInt(1, most);
                var rows = statement.executeQuery();
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getLong("id"),
                            rows.getTimestamp("at").toInstant(),
                            rows.getString("who"),
                            rows.getString("action"),
                            rows.getString("details"),
                            rows.getString("outcome")));
                }
                return entries;
            }
        });
    }
}
