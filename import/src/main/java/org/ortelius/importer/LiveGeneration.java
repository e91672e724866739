// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/** The database side of what is live in a data folder. */
public final class LiveGeneration {

    private LiveGeneration() {}

    /** The folder of the live generation's index, for whoever knows that there is one. */
    public static Path index(Path data) {
        var generations = new Generations(data);
        return generations.directory(generations.live().orElseThrow());
    }

    /** The live generation's schema; says what to do when there is none. */
    public static Schema schema(Database database, Path data) {
        String name = new Generations(data)
                .live()
                .map(Generation::schema)
                .orElseThrow(() -> new OrteliusException(
                        "nothing is imported in %s: run ortelius import EXTRACT --data %s".formatted(data, data)));
        try {
            if (!Schema.all(database).contains(name)) {
                throw new OrteliusException(
                        "the database lacks %s, the live generation of %s: name its own database with --db, or import again"
                                .formatted(name, data));
            }
        } catch (SQLException cause) {
            throw new StageFailed("looking for the live generation", cause);
        }
        return new Schema(database, name);
    }
}
