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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.postgres.Sql;

/**
 * The database side of one generation: a schema that carries the generation's name; or one that lies over a generation while a change
 * is made to it.
 *
 * @param beneath schemas whose tables are seen where this one has none, the upper first; empty but for changes
 */
public record Schema(Database database, String name, List<String> beneath) {

    /** Prefix of every generation's name, so that foreign schemas are never touched. */
    public static final String PREFIX = "ortelius_";

    /** Keys and statistics that tables get once they are filled, since COPY into a table without them takes a fraction of the time. */
    public enum Keys {
        /** Tables of raw OSM. */
        RAW("raw.sql"),
        /** Tables of places and their parts. */
        PLACES("places.sql"),
        /** What articles are asked for by. */
        ARTICLES("articles.sql");

        private final String script;

        Keys(String script) {
            this.script = script;
        }
    }

    public Schema {
        if (!name.matches(PREFIX + "[a-z0-9_]+")) {
            throw new IllegalArgumentException("a generation is named %s[a-z0-9_]+, got %s".formatted(PREFIX, name));
        }
        beneath = List.copyOf(beneath);
    }

    public Schema(Database database, String name) {
        this(database, name, List.of());
    }

    /** A schema of another name that lies over this one. */
    public Schema above(String suffix) {
        var seen = new ArrayList<String>();
        seen.add(name);
        seen.addAll(beneath);
        return new Schema(database, name + suffix, seen);
    }

    /** Whether a schema is this one, or holds what an update of it has beside its tables. */
    public boolean covers(String schema) {
        return schema.equals(name) || schema.startsWith(name + "_");
    }

    /** Whether it lies over a generation, whose tables have their keys and statistics. */
    public boolean isAbove() {
        return !beneath.isEmpty();
    }

    /** The newest script in {@code db/tables}. */
    public static final String VERSION = "9";

    /** Throws when an older program made the tables: it kept less than this one needs, such as the addresses of what stands in buildings. */
    public void requireNewest() {
        try {
            // by the order in which they ran: as text, version 9 is above 10
            var newest = list(
                    "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1",
                    row -> row.getString(1));
            if (!newest.equals(List.of(VERSION))) {
                throw new OrteliusException(
                        "the data was imported by an older program, which kept less than this one needs: import again");
            }
        } catch (SQLException cause) {
            throw new StageFailed("looking at the age of the tables", cause);
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
        run(script("keys/" + keys.script));
    }

    /** A script of ours in {@code /db}. */
    public static String script(String name) {
        try (var script = Objects.requireNonNull(Schema.class.getResourceAsStream("/db/" + name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(name, cause);
        }
    }

    /** A connection whose unqualified tables are this generation's. */
    public Connection connect() throws SQLException {
        var path = new ArrayList<String>();
        path.add(name);
        path.addAll(beneath);
        path.add("public");
        return database.connect("SET search_path TO " + String.join(", ", path));
    }

    /** Runs statements without parameters. */
    public void run(String script) throws SQLException {
        try (var connection = connect()) {
            Sql.run(connection, script);
        }
    }

    /** What a query finds, which is not much. */
    public <T> List<T> list(String query, Sql.Reader<T> reader, Object... parameters) throws SQLException {
        try (var connection = connect()) {
            return Sql.list(connection, query, reader, parameters);
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> find(String query, Sql.Reader<T> reader, Object... parameters) throws SQLException {
        try (var connection = connect()) {
            return Sql.find(connection, query, reader, parameters);
        }
    }

    /** A number that a query always finds, such as a count. */
    public long number(String query, Object... parameters) throws SQLException {
        try (var connection = connect()) {
            return Sql.one(connection, query, row -> row.getLong(1), parameters);
        }
    }

    /** Takes in the rows of a query in their order, some thousands at a time. */
    public void forEach(String query, Sql.Visitor visitor, Object... parameters) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            Sql.stream(connection, query, visitor, parameters);
        }
    }

    /** The server goes on with the statements of a killed process until it notices; only for who knows that nobody else works on these tables. */
    public void endOthers(Schema... beside) throws SQLException {
        run("""
                SELECT pg_terminate_backend(a.pid)
                FROM pg_stat_activity a
                WHERE a.backend_type = 'client backend' AND a.pid <> pg_backend_pid() AND a.datname = current_database()
                    AND EXISTS (
                        SELECT FROM pg_locks l
                        JOIN pg_class c ON c.oid = l.relation
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE l.pid = a.pid AND n.nspname IN ('%s'))
                """.formatted(Stream.concat(Stream.of(this), Stream.of(beside))
                .map(Schema::name)
                .collect(Collectors.joining("', '"))));
    }

    public void drop() throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "SET LOCAL client_min_messages TO warning");
            // a connection that a failure left open may still hold the tables; the next import tries again
            Sql.run(connection, "SET LOCAL lock_timeout TO '10s'");
            Sql.run(connection, "DROP SCHEMA IF EXISTS " + name + " CASCADE");
            connection.commit();
        }
    }

    /** The names of all generations in the database. */
    public static List<String> all(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return Sql.list(
                    connection,
                    "SELECT nspname FROM pg_namespace WHERE nspname LIKE '" + PREFIX + "%' ORDER BY 1",
                    row -> row.getString(1));
        }
    }
}
