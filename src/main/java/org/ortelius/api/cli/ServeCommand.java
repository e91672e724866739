// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.concurrent.Callable;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.postgres.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ortelius serve}. */
@Command(
        name = "serve",
        description = {
            "Answers /search, /reverse, /lookup and /status over HTTP until stopped with Ctrl-C.",
            "Another generation that an import puts in place is taken over without a restart."
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServingOptions options;

    @Override
    public Integer call() {
        options.listen.requireFree();
        DataOptions data = options.data;
        if (data.generations().live().isEmpty()) {
            System.err.printf("no data in %s yet: answers 503 until an import is done%n", data.folder);
        }
        var service = options.service();
        String existing = options.database.existing();
        String later = existing == null ? Service.NO_DATABASE : Database.jdbcUrlOf(existing);
        try (Database opened = options.database.open(data.folder)) {
            return service.run(opened.jdbcUrl());
        } catch (OrteliusException unreachable) {
            System.err.println("no outlines (polygon_*): " + unreachable.getMessage());
            return service.run(later);
        }
    }
}
