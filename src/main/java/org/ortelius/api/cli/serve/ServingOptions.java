// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.DatabaseOptions;
import org.ortelius.api.cli.options.ListenOptions;
import org.ortelius.api.cli.options.SynonymOptions;
import org.ortelius.api.cli.options.ThreadOptions;
import org.ortelius.importer.postgres.Database;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of all commands that serve. */
final class ServingOptions {

    @Mixin
    DataOptions data;

    @Mixin
    DatabaseOptions database;

    @Option(
            names = "--db-reader",
            paramLabel = "URL",
            defaultValue = "${env:ORTELIUS_DB_READER_URL}",
            description = {
                "The same database with a user who may only read; outlines and details are read as this user. Default: a role of its own",
                "in the private database; with --db its user. Environment: ORTELIUS_DB_READER_URL"
            })
    private @Nullable String reader;

    @Mixin
    ListenOptions listen;

    @Mixin
    ThreadOptions threads;

    @Mixin
    SynonymOptions synonyms;

    @Option(
            names = "--traces",
            paramLabel = "URL",
            defaultValue = "${env:ORTELIUS_TRACES}",
            description =
                    "An OpenTelemetry collector that spans are sent to, such as http://localhost:4317. Environment: ORTELIUS_TRACES")
    private @Nullable URI traces;

    /** The database that was opened, or started. */
    ServedDatabase served(Database opened) {
        return new ServedDatabase(reader().orElseGet(opened::readerUrl), opened.jdbcUrl());
    }

    /** The databases that are named, which may be out of reach. */
    ServedDatabase served() {
        String owner = database.named().orElse(ServedDatabase.NONE);
        return new ServedDatabase(reader().orElse(owner), owner);
    }

    private Optional<String> reader() {
        return Optional.ofNullable(reader)
                .filter(url -> !url.isBlank())
                .map(url -> Database.jdbcUrlOf(url, "--db-reader"));
    }

    /** Throws what is wrong with a file before anything is started. */
    Service service() {
        synonyms.read();
        return new Service(data.folder, synonyms.file, listen, threads, null, traces);
    }
}
