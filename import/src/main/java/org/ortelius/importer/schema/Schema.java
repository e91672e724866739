// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.ortelius.importer.postgres.Database;

/** The database side of one generation: a schema that carries the generation's name. */
public record Schema(Database database, String name) {

    /** Prefix of every generation's name, so that foreign schemas are never touched. */
    public static final String PREFIX = "ortelius_";

    /** How far the tables are built; each stage runs what the one before it left out. */
    public enum Stage {
        /** Bare tables, ready for COPY. */
        TABLES("1"),
        /** Raw OSM has its keys. */
        RAW_KEYS("2"),
        /** Places have their keys. */
        PLACE_KEYS("3");

        private final String version;

        Stage(String version) {
            this.version = version;
        }
    }

    public Schema {
        if (!name.matches(PREFIX + "[a-z0-9_]+")) {
            throw new IllegalArgumentException("a generation is named %s[a-z0-9_]+, got %s".formatted(PREFIX, name));
        }
    }

    /** Brings the schema to a stage, making it first when it is not there. */
    public void migrateTo(Stage stage) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.jdbcUrl(), null, null)
                .schemas(name)
                .target(stage.version)
                .locations("classpath:db/migration")
                .load()
                .migrate();
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
            statement.execute("SET client_min_messages TO warning");
            // a connection that a failure left open may still hold the tables; the next import tries again
            statement.execute("SET lock_timeout TO '10s'");
            statement.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
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
