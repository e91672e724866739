// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.ortelius.importer.postgres.Database;

/** The database side of one generation: a schema that carries the generation's name. */
public record Schema(Database database, String name) {

    /** Prefix of every generation's name, so that foreign schemas are never touched. */
    public static final String PREFIX = "ortelius_";

    /** Keys and statistics that tables get once they are filled, since COPY into a table without them takes a fraction of the time. */
    public enum Keys {
        /** Of raw OSM. */
        RAW("raw.sql"),
        /** Of places and what belongs to them. */
        PLACES("places.sql");

        private final String script;

        Keys(String script) {
            this.script = script;
        }
    }

    public Schema {
        if (!name.matches(PREFIX + "[a-z0-9_]+")) {
            throw new IllegalArgumentException("a generation is named %s[a-z0-9_]+, got %s".formatted(PREFIX, name));
        }
    }

    /** Makes the tables, and the schema when it is not there. */
    public void createTables() {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.connections())
                .schemas(name)
                .locations("classpath:db/tables")
                .load()
                .migrate();
    }

    /** A generation goes live with all of its keys or not at all, so nothing records which of them it has. */
    public void add(Keys keys) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(script(keys.script));
        }
    }

    private static String script(String name) {
        try (var script = Objects.requireNonNull(Schema.class.getResourceAsStream("/db/keys/" + name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(name, cause);
        }
    }

    /** A connection whose unqualified tables are this generation's. */
    public Connection connect() throws SQLException {
        Connection connection = database.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + name + ", public");
        }
        return connection;
    }

    public void drop() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL client_min_messages TO warning");
            // a connection that a failure left open may still hold the tables; the next import tries again
            statement.execute("SET LOCAL lock_timeout TO '10s'");
            statement.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
            connection.commit();
        }
    }

    /** The names of all generations in the database. */
    public static List<String> all(Database database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT nspname FROM pg_namespace WHERE nspname LIKE '" + PREFIX + "%' ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
