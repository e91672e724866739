// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.postgres.Database;
import picocli.CommandLine.Option;

/** Which PostGIS. */
public final class DatabaseOptions {

    @Option(
            names = "--db",
            paramLabel = "URL",
            defaultValue = "${env:ORTELIUS_DB_URL}",
            description = {
                "An existing PostGIS database, postgresql://USER:PASSWORD@HOST:5432/DATABASE.",
                "Default: a private one in the data folder, started when needed. Environment: ORTELIUS_DB_URL"
            })
    @Nullable
    String url;

    public Database open(Path data) {
        return Database.open(data, existing());
    }

    /** The same without having asked it anything. */
    public Database reach(Path data) {
        return Database.reach(data, existing());
    }

    /** The JDBC address of the named database, which may be out of reach. Empty = it is the private one. */
    public Optional<String> named() {
        return Optional.ofNullable(existing()).map(named -> Database.jdbcUrlOf(named, "--db"));
    }

    private @Nullable String existing() {
        return url == null || url.isBlank() ? null : url;
    }
}
