// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.BucketOption;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.live.EarlyIndex;
import org.ortelius.importer.Leftovers;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.update.Update;
import org.ortelius.index.UnreadablePointer;
import org.ortelius.publish.BucketAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ortelius serve}. */
@Command(
        name = "serve",
        description = {
            "Answers /search, /reverse, /lookup and /status over HTTP until stopped with Ctrl-C.",
            "It switches to a new import without a restart. With --index it answers from the index that",
            "ortelius publish has sent to a bucket, and switches to later versions."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServingOptions options;

    @Option(
            names = "--index",
            paramLabel = "s3://BUCKET/PREFIX",
            converter = BucketOption.class,
            defaultValue = "${env:ORTELIUS_INDEX}",
            description = {
                "Pull the index, and each newer one, from this address into the data folder, instead of importing. Outlines and details",
                "need --db-reader with the database of the import, or a replica of it. Environment: ORTELIUS_INDEX"
            })
    private @Nullable BucketAddress index;

    @Override
    public Integer call() {
        options.listen.requireFree();
        DataOptions data = options.data;
        boolean imported = data.generations().live().isPresent();
        if (!imported) {
            String awaited = index == null ? "an import is done" : "the index is pulled from " + index;
            System.err.printf("no data in %s yet: answers 503 until %s%n", data.folder, awaited);
        }
        var service = options.service();
        ServedDatabase later = options.served();
        EarlyIndex.begin(data.generations(), options.synonyms::read);
        if (index != null) {
            return service.pulling(index).run(later);
        }
        try (Database database = options.database.reach(data.folder)) {
            if (imported) {
                Thread.ofPlatform().name("database").daemon().start(() -> finishUpdate(database, data));
            } else {
                database.prepare();
                new Leftovers(database, data.folder).tellCut();
            }
            return service.run(options.served(database));
        } catch (OrteliusException unreachable) {
            tellUnreachable(unreachable);
            return service.run(later);
        }
    }

    /** A killed update goes on here, beside the answers, which matter more: whatever hinders it is told, and the next update or check does it. */
    private static void finishUpdate(Database database, DataOptions data) {
        try {
            database.prepare();
        } catch (OrteliusException unreachable) {
            tellUnreachable(unreachable);
            return;
        }
        new Leftovers(database, data.folder).tellCut();
        try {
            long indexed = new Update(database, data.folder).finish();
            if (indexed > 0) {
                System.err.printf("%,d places of an interrupted update indexed%n", indexed);
            }
        } catch (OrteliusException | StageFailed | UnreadablePointer notNow) {
            System.err.println("an interrupted update, if there is one, stays so: " + notNow.getMessage());
        }
    }

    private static void tellUnreachable(OrteliusException unreachable) {
        System.err.println("no outlines (polygon_*): " + unreachable.getMessage());
    }
}
