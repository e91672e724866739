// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostGIS database that is running and has its extensions. Closing it stops the private cluster unless another process uses it. */
public final class Database implements AutoCloseable {

    /**
     * @param data the data folder; the private cluster lives in {@code data/pg}
     * @param url a JDBC URL of an existing PostGIS, user and password included; absent = the private cluster
     */
    public static Database open(Path data, @Nullable String url) {
        throw new UnsupportedOperationException();
    }

    /** For connection pools; the private cluster trusts local users, so user {@code ortelius} has no password. */
    public String jdbcUrl() {
        throw new UnsupportedOperationException();
    }

    public Connection connect() throws SQLException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
