// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.ortelius.importer.postgres.Database;

/** The service over a data folder and its database, told of both as the command line tells it. */
public abstract class StoredData implements QuarkusTestResourceLifecycleManager {

    private Database database;

    /** Makes what the service answers from. */
    protected abstract void fill(Path data, Database empty) throws IOException, SQLException;

    /** After {@link OldtownLive}, which all tests share: the last one's settings count. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("stored-data");
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            database = Database.open(data, null);
            fill(data, database);
            return Map.of(
                    "ortelius.data",
                    data.toString(),
                    "quarkus.datasource.jdbc.url",
                    database.readerUrl(),
                    "quarkus.datasource.administration.jdbc.url",
                    database.jdbcUrl());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
