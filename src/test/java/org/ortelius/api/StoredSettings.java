// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import java.nio.file.Path;
import java.util.Map;
import org.ortelius.importer.postgres.Database;

/** What the command line tells the service of a data folder and its database. */
public final class StoredSettings {

    private StoredSettings() {}

    public static Map<String, String> of(Path data, Database database) {
        return Map.of(
                "ortelius.data",
                data.toString(),
                "quarkus.datasource.jdbc.url",
                database.readerUrl(),
                "quarkus.datasource.administration.jdbc.url",
                database.jdbcUrl());
    }
}
