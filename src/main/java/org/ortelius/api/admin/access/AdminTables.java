// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.stored.DatabaseDoor;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.Owner;

/** The schema of administration: tokens, jobs, audit. Every data folder has its own, which no import touches. Thread-safe. */
public final class AdminTables {

    private static final String UNREACHABLE = "Administration needs the database, which cannot be reached.";

    /** All that is asked is small; who does not answer for so long hangs. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final DataSource database;
    private final Path data;
    private final DatabaseDoor door = new DatabaseDoor(DatabaseDoor.ADMINISTRATION);

    /** @param data the data folder, whose owner id is part of the schema's name */
    public AdminTables(DataSource database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** Work on the tables, in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Makes the tables, or brings those of an older version up to date. */
    public void create() {
        Flyway.configure(AdminTables.class.getClassLoader())
                .dataSource(database)
                .schemas(schema())
                .locations("classpath:db/admin")
                .load()
                .migrate();
    }

    /** Whether somebody ever made a token. */
    public boolean exist() {
        return Owner.isKnown(data) && ask(this::exist);
    }

    private boolean exist(Connection connection) throws SQLException {
        return Sql.is(connection, "SELECT to_regclass(?) IS NOT NULL", schema() + ".audit");
    }

    /** The same as {@link #ask} in the same one transaction as the look whether there are tables; empty when there are none. */
    public <T> Optional<T> askIfExist(Work<T> work) {
        return Owner.isKnown(data)
                ? ask(connection -> exist(connection) ? Optional.of(work.with(connection)) : Optional.empty())
                : Optional.empty();
    }

    /** A connection for what a session holds. */
    public Connection connect() throws SQLException {
        return database.getConnection();
    }

    /** Throws {@link UnavailableException} where the database does not answer. */
    public <T> T ask(Work<T> work) {
        return door.enter(UNREACHABLE, () -> transaction(work));
    }

    /** How many may enter, have and could not. */
    public DatabaseDoor door() {
        return door;
    }

    private <T> T transaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            connection.setAutoCommit(false);
            try {
                Sql.run(connection, "SET LOCAL search_path TO " + schema());
                T result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback(); // what failed; the pool would commit it
            }
        } catch (SQLException cause) {
            throw new UnavailableException(UNREACHABLE, cause);
        }
    }

    public String schema() {
        try {
            return "ortelius_admin_" + Owner.of(data).id().toString().replace("-", "");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
