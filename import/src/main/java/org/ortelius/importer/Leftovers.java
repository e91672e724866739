// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/** Everything in a data folder beside its live generation: the remains of killed imports, and replaced generations. */
public record Leftovers(Database database, Path data) {

    /**
     * Removes them, but the tables of a replaced generation only when its time has come, see {@link Metadata#keepUntil}. Throws when nothing
     * is named as live although there is a generation that may have been.
     */
    public void remove(WriterLock lock) throws SQLException, IOException {
        var generations = new Generations(data);
        List<String> schemas = Owner.of(data).schemas(database);
        Optional<Generation> live = generations.live();
        if (live.isEmpty()) {
            requireNoneFinished(schemas);
        }
        lock.requireHeld();
        for (String schema : schemas) {
            if (live.filter(one -> belongsTo(one, schema)).isEmpty() && !isKept(schema)) {
                new Schema(database, schema).drop();
            }
        }
        generations.removeAllBut(live.map(Generation::folder).orElse(""));
    }

    /** The same, where whatever hinders it is a word on stderr, for the next one tries again. */
    public void removeOrTell(WriterLock lock) {
        try {
            remove(lock);
        } catch (SQLException | IOException | RuntimeException stays) {
            System.err.printf(
                    "what was live before stays for the time being, the next import or update removes it: %s%n",
                    stays.getMessage());
        }
    }

    /** Also what an update has beside the tables; the next update clears that, and ends the queries that may still run on it. */
    private static boolean belongsTo(Generation live, String schema) {
        return schema.equals(live.schema()) || schema.startsWith(live.schema() + "_");
    }

    private boolean isKept(String schema) throws SQLException {
        return new Metadata(new Schema(database, schema))
                .keptUntil()
                .filter(end -> Instant.now().isBefore(end))
                .isPresent();
    }

    private void requireNoneFinished(List<String> schemas) throws SQLException, IOException {
        var generations = new Generations(data);
        for (String folder : generations.all().reversed()) {
            if (generations.isFinished(folder)) {
                throw unnamed(folder);
            }
        }
        for (String schema : schemas.reversed()) {
            // one that an import was indexing when it was killed has a folder
            if (!Files.exists(generations.directory(schema))
                    && new Metadata(new Schema(database, schema)).isResolved()) {
                throw unnamed(schema);
            }
        }
    }

    private OrteliusException unnamed(String generation) {
        Path pointer = data.resolve("live");
        return new OrteliusException(
                "%1$s, which names the live generation, is missing, and an import would remove %2$s: if that was live, name it again with: echo %2$s > %1$s (and rebuild its index with ortelius index if that is lost)"
                        .formatted(pointer, generation));
    }
}
