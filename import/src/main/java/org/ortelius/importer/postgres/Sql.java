// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements with their parameters, and what becomes of their rows. A parameter is a text, a number, an {@link Instant}, bytes or an array, and stands
 * where the statement has a question mark. Jdbi would do the same with 1.1 MB, 320 classes and exceptions of its own.
 */
public final class Sql {

    private static final int FETCHED = 5_000;

    private Sql() {}

    /** Makes a thing of the row that a result stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the row in that a result stands on. */
    @FunctionalInterface
    public interface Visitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** Takes in the rows of a query in their order. All of them are in memory. */
    public static void forEach(Connection connection, String query, Visitor visitor, Object... parameters)
            throws SQLException {
        forEach(connection, 0, query, visitor, parameters);
    }

    /**
     * The same, some thousands of rows at a time. PostgreSQL does not work in parallel for it.
     *
     * @param connection in a transaction, else PostgreSQL would send all rows at once
     */
    public static void stream(Connection connection, String query, Visitor visitor, Object... parameters)
            throws SQLException {
        forEach(connection, FETCHED, query, visitor, parameters);
    }

    private static void forEach(Connection connection, int fetched, String query, Visitor visitor, Object... parameters)
            throws SQLException {
        try (var statement = prepared(connection, query, parameters)) {
            statement.setFetchSize(fetched);
            var rows = statement.executeQuery();
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    public static <T> List<T> list(Connection connection, String query, Reader<T> reader, Object... parameters)
            throws SQLException {
        var found = new ArrayList<T>();
        forEach(connection, query, row -> found.add(reader.read(row)), parameters);
        return found;
    }

    /** The first row. */
    public static <T> Optional<T> find(Connection connection, String query, Reader<T> reader, Object... parameters)
            throws SQLException {
        return list(connection, query, reader, parameters).stream().findFirst();
    }

    /** The first row of a query that has one, such as a count. */
    public static <T> T one(Connection connection, String query, Reader<T> reader, Object... parameters)
            throws SQLException {
        return find(connection, query, reader, parameters).orElseThrow();
    }

    /** Whether it is so; the query has one row. */
    public static boolean is(Connection connection, String query, Object... parameters) throws SQLException {
        return one(connection, query, row -> row.getBoolean(1), parameters);
    }

    /** Changes rows, and says how many. */
    public static int update(Connection connection, String change, Object... parameters) throws SQLException {
        try (var statement = prepared(connection, change, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Runs statements without parameters. */
    public static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(
                        i + 1, parameters[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : parameters[i]);
            }
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
        return statement;
    }
}
