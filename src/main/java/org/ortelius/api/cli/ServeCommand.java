// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.concurrent.Callable;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.update.Update;
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
            finishUpdate(opened, data);
            return service.run(opened.jdbcUrl());
        } catch (OrteliusException unreachable) {
            System.err.println("no outlines (polygon_*): " + unreachable.getMessage());
            return service.run(later);
        }
    }

    /** A killed update goes on here. Answers matter more: whatever hinders it is told, and the next update or check does it. */
    private static void finishUpdate(Database database, DataOptions data) {
        if (data.generations().live().isEmpty()) {
            return;
        }
        try {
            long indexed = new Update(database, data.folder).finish();
            if (indexed > 0) {
                System.err.printf("%,d places of an interrupted update indexed%n", indexed);
            }
        } catch (OrteliusException | StageFailed notNow) {
            System.err.println("an interrupted update, if there is one, stays so: " + notNow.getMessage());
        }
    }
}
