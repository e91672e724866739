// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceListener;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.ortelius.importer.errors.StageFailed;
import org.postgresql.PGProperty;

/**
 * Pools of connections. An import asks for some thirty, each a login whose password takes 4,096 rounds of hashing: 35 ms of CPU in a young
 * JVM, a second of an import of eight.
 */
final class Connections {

    /** More than any stage holds at once. */
    private static final int MOST = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Connections() {}

    /** @param jdbcUrl with user and password */
    static AgroalDataSource to(String jdbcUrl) {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(MOST)
                        .acquisitionTimeout(PATIENCE)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .validateOnBorrow(true)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl(jdbcUrl).jdbcProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true")));
        try {
            return AgroalDataSource.from(configuration, new RollBack());
        } catch (SQLException cause) {
            throw new StageFailed("starting the connection pool", cause);
        }
    }

    /** The pool would switch to auto-commit and so commit what was left half-done. */
    private static final class RollBack implements AgroalDataSourceListener {
        @Override
        public void beforeConnectionReturn(Connection connection) {
            try {
                if (!connection.isClosed() && !connection.getAutoCommit()) {
                    connection.rollback();
                }
            } catch (SQLException lost) {
                // the connection is gone, and with it what it had begun
            }
        }
    }
}
