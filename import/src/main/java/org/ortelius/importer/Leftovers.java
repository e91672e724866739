// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.stages.CutImport;
import org.ortelius.importer.stages.Stage;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/**
 * Everything in a data folder beside its live generation: the remains of killed imports and updates, and replaced generations. What can be resumed of an
 * import stays until another one begins.
 */
public record Leftovers(Database database, Path data) {

    /** Says what can be resumed, unless somebody is at work and it may be that. */
    public void tellCut() {
        try (var connection = database.connect()) {
            if (WriterLock.isFree(connection)) {
                CutImport.find(database, data).ifPresent(cut -> System.err.println(cut.notice()));
            }
        } catch (SQLException | IOException | RuntimeException notNow) {
            // is told by the next command
        }
    }

    /** Removes them, what can be resumed included, which is told. */
    void removeAll(WriterLock lock) throws SQLException, IOException {
        Optional<CutImport> cut = CutImport.find(database, data);
        requireNoneLost(cut);
        cut.ifPresent(one -> System.err.printf("%s, and is removed%n", one));
        remove(lock, Optional.empty());
    }

    /**
     * Removes them, but what can be resumed, and the tables of a replaced generation only when its time has come, see {@link Metadata#keepUntil}. Throws when nothing
     * is named as live although there is a generation that may have been.
     */
    public void remove(WriterLock lock) throws SQLException, IOException {
        Optional<CutImport> cut = CutImport.find(database, data);
        requireNoneLost(cut);
        remove(lock, cut);
    }

    private void remove(WriterLock lock, Optional<CutImport> resumable) throws SQLException, IOException {
        var generations = new Generations(data);
        Optional<Generation> live = generations.live();
        String resumed = resumable.map(CutImport::schema).map(Schema::name).orElse("");
        lock.requireHeld();
        for (String schema : Owner.of(data).schemas(database)) {
            if (live.filter(one -> new Schema(database, one.schema()).covers(schema))
                            .isEmpty()
                    && !schema.equals(resumed)
                    && !isKept(schema)) {
                new Schema(database, schema).drop();
            }
        }
        var stay = new HashSet<String>();
        live.map(Generation::folder).ifPresent(stay::add);
        resumable
                .filter(cut -> cut.stage() == Stage.SWITCH)
                .ifPresent(_ -> stay.add(resumed)); // half an index is of no use
        generations.removeAllBut(stay);
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

    private boolean isKept(String schema) throws SQLException {
        return new Metadata(new Schema(database, schema))
                .keptUntil()
                .filter(end -> Instant.now().isBefore(end))
                .isPresent();
    }

    /** Where nothing is named as live, what is finished may have been that, unless it remembers that it never was. */
    private void requireNoneLost(Optional<CutImport> cut) throws SQLException, IOException {
        var generations = new Generations(data);
        if (generations.live().isPresent()) {
            return;
        }
        String never = cut.map(CutImport::schema).map(Schema::name).orElse("");
        for (String folder : generations.all().reversed()) {
            if (!folder.equals(never) && generations.isFinished(folder)) {
                throw unnamed(folder);
            }
        }
        for (String schema : Owner.of(data).schemas(database).reversed()) {
            // one that an import was indexing when it was killed has a folder
            if (!schema.equals(never)
                    && !Files.exists(generations.directory(schema))
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
