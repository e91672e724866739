// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import io.agroal.api.AgroalDataSource;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.postgresql.PGProperty;

/**
 * A PostGIS database that is running and has its extensions. Closing it stops the private cluster unless another process uses it.
 */
public final class Database implements AutoCloseable {

    /** Superuser and database of the private cluster. */
    static final String USER = "ortelius";

    /** The role that may read the private cluster's tables, those of later imports too, and do nothing else. */
    private static final String READER = "reader";

    /** Until the end of the session: several first commands make one database, and none finds half of it. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_lock(hashtextextended('ortelius prepares', 0))";

    private static final String HAS_POSTGIS = "SELECT 1 FROM pg_extension WHERE extname = 'postgis'";

    /** Under a lock, since several processes may open the cluster at once. */
    private static final String CREATE_READER = """
            DO $$BEGIN
                PERFORM pg_advisory_xact_lock(hashtextextended('%1$s', 0));
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s LOGIN PASSWORD '%2$s';
                    GRANT pg_read_all_data TO %1$s;
                    ALTER ROLE %1$s SET default_transaction_read_only TO on;
                END IF;
            END$$""";

    private static final int SILENT_SECONDS = 300;

    private final @Nullable PrivateCluster cluster;
    private final String jdbcUrl;
    private final AgroalDataSource connections;
    private final Thread stopAtExit = new Thread(this::stopCluster, "stop-postgresql");

    private Database(@Nullable PrivateCluster cluster, String jdbcUrl) {
        this.cluster = cluster;
        this.jdbcUrl = jdbcUrl;
        this.connections = Connections.to(jdbcUrl);
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /**
     * @param data the data folder; the private cluster lives in {@code data/pg}
     * @param url an existing PostGIS as {@code jdbc:postgresql://host/db?user=…} or {@code postgresql://user:password@host/db};
     *     absent = the private cluster
     */
    public static Database open(Path data, @Nullable String url) {
        return reach(data, url).prepare();
    }

    /** The same, but nothing has been asked of it yet: whether it starts, answers and what it lacks, {@link #prepare()} finds out. */
    public static Database reach(Path data, @Nullable String url) {
        if (url != null) {
            return new Database(null, DatabaseUrl.parse(url).jdbc());
        }
        var cluster = PrivateCluster.start(data);
        return new Database(cluster, clusterUrl(cluster, USER, USER, cluster.password()));
    }

    /** Makes the database of a private cluster, its extensions and its reader, unless they are there. Closes it when it cannot be used. */
    public Database prepare() {
        if (cluster != null) {
            awaitStart(cluster);
            createDatabase(clusterUrl(cluster, "postgres", USER, cluster.password()), cluster.readerPassword());
        }
        requirePostgis();
        return this;
    }

    /**
     * What a connection pool needs to reach an existing database, whether it answers now or later. Throws when the address has another
     * form than {@link #open} takes.
     *
     * @param option that has the address, for the message
     */
    public static String jdbcUrlOf(String url, String option) {
        return DatabaseUrl.parse(url, option).jdbc();
    }

    /** Whether it is the private cluster, which only this machine reaches. */
    public boolean isPrivate() {
        return cluster != null;
    }

    /** Where its files are; empty for a database elsewhere. */
    public Optional<Path> folder() {
        return Optional.ofNullable(cluster).map(PrivateCluster::home);
    }

    /** For connection pools: everything needed, user and password included. Never to be logged. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The same for who may only read: a role of its own in the private cluster; elsewhere there is but the user that was named. */
    public String readerUrl() {
        return cluster == null ? jdbcUrl : clusterUrl(cluster, USER, READER, cluster.readerPassword());
    }

    /** A connection of a pool: one that is closed in the middle of a transaction rolls it back. */
    public Connection connect() throws SQLException {
        return connections.getConnection();
    }

    /** The same behind a first statement; when that fails, nothing stays open. */
    public Connection connect(String first) throws SQLException {
        Connection connection = connect();
        try {
            Sql.run(connection, first);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** The same as a source of them. */
    public DataSource connections() {
        return connections;
    }

    /** A connection of its own, for what a session holds; one that does not answer for five minutes counts as cut. */
    public Connection connectAlone() throws SQLException {
        var settings = new Properties();
        PGProperty.TCP_KEEP_ALIVE.set(settings, true);
        PGProperty.SOCKET_TIMEOUT.set(settings, SILENT_SECONDS);
        return DriverManager.getConnection(jdbcUrl, settings);
    }

    @Override
    public void close() {
        forgetHook();
        stopCluster();
    }

    private void stopCluster() {
        connections.close();
        if (cluster != null) {
            cluster.close();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook runs or has run, and closing twice does nothing
        }
    }

    private void awaitStart(PrivateCluster cluster) {
        try {
            cluster.awaitStart();
        } catch (OrteliusException failure) {
            close();
            throw failure;
        }
    }

    private void createDatabase(String maintenanceUrl, String readerPassword) {
        try (var connection = DriverManager.getConnection(maintenanceUrl);
                var statement = connection.createStatement()) {
            statement.execute(ONE_AT_A_TIME);
            var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + USER + "'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + USER);
            }
            statement.execute(CREATE_READER.formatted(READER, readerPassword));
        } catch (SQLException cause) {
            close();
            throw new OrteliusException("the private PostgreSQL does not answer: " + oneLine(cause), cause);
        }
    }

    private void requirePostgis() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!statement.executeQuery(HAS_POSTGIS).next()) {
                connection.setAutoCommit(false);
                statement.execute(ONE_AT_A_TIME.replace("pg_advisory_lock", "pg_advisory_xact_lock"));
                statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
                connection.commit();
            }
        } catch (SQLException cause) {
            close();
            throw new OrteliusException(
                    "cannot use the database %s: %s; it must be reachable and have PostGIS (CREATE EXTENSION postgis)"
                            .formatted(jdbcUrl.replaceFirst("\\?.*", ""), oneLine(cause)),
                    cause);
        }
    }

    private static String clusterUrl(PrivateCluster cluster, String name, String user, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s".formatted(cluster.port(), name, user, password);
    }

    private static String oneLine(SQLException cause) {
        String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no message");
        return (cause.getCause() instanceof UnknownHostException ? line + " The host is unknown." : line)
                .replaceAll("\\?\\S*", "");
    }
}
