// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.indexing.BuildIndex;
import org.ortelius.importer.needs.Needs;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.Extract;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.stages.CutImport;
import org.ortelius.importer.stages.ImportPlan;
import org.ortelius.importer.stages.Stage;
import org.ortelius.importer.stages.StageMemory;
import org.ortelius.importer.tags.Style;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/**
 * A full import: extracts in, a new live generation out. A generation is a database schema and an index folder of the same name;
 * both grow beside the live ones and go live in one step at the end. Whatever fails before leaves the live generation as it was.
 */
public final class Import {

    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(3);

    /** Publishing, pulling and what they have to carry. */
    private static final Duration KEEPS_REPLACED = Duration.ofHours(1);

    private final Database database;
    private final Path data;
    private final Generations generations;
    private final Leftovers leftovers;
    private final Progress progress = Progress.onStderr();
    private boolean checksDisk = true;
    private boolean preparesUpdates;
    private Duration keepsReplaced;

    /** @param database where to resolve; @param data the data folder whose live generation is replaced */
    public Import(Database database, Path data) {
        this.database = database;
        this.data = data;
        this.generations = new Generations(data);
        this.leftovers = new Leftovers(database, data);
        this.keepsReplaced = database.isPrivate() ? Duration.ZERO : KEEPS_REPLACED;
    }

    /** Goes on although the disk seems too small. */
    public Import withoutDiskCheck() {
        checksDisk = false;
        return this;
    }

    /** Also makes what updates look objects up by, which the first update would make else. */
    public Import preparingUpdates() {
        preparesUpdates = true;
        return this;
    }

    /**
     * How long the tables of the generation that is replaced stay, for replicas that answer from its index until they have pulled the new one.
     * Without this it is an hour, and nothing in a private cluster, whose tables no other machine reaches.
     */
    public Import keepingReplaced(Duration time) {
        keepsReplaced = time;
        return this;
    }

    /** Checks that the extracts can be opened, so that a wrong name is told before anything is started. */
    public static void check(List<Path> extracts) {
        if (extracts.isEmpty()) {
            throw new OrteliusException("import needs at least one extract, such as liechtenstein-latest.osm.pbf");
        }
        extracts.forEach(Extract::new);
    }

    /** Imports the extracts as one map. Progress and the summary table go to stderr. Throws {@link OrteliusException} when it can't. */
    public void run(List<Path> extracts) {
        run(extracts, Style.EXTRATAGS, AuxiliaryData.NONE);
    }

    /** The same in a style, and with what is known beside the extracts. */
    public void run(List<Path> extracts, Style style, AuxiliaryData auxiliary) {
        check(extracts);
        ExclusiveWork.run(database, data, lock -> {
            leftovers.remove(lock);
            var plan = ImportPlan.of(extracts, style, auxiliary);
            requireRoom(plan);
            leftovers.removeAll(lock);
            var schema = new Schema(database, Schema.PREFIX + Generations.timestamp(Instant.now()));
            finish(schema, plan, lock, () -> {
                Owner.of(data).create(schema);
                schema.createTables();
                new StageMemory(schema).begin(plan);
            });
            return schema;
        });
    }

    /**
     * Goes on with the import that was cut, at the first stage that it had not finished. Throws {@link OrteliusException} when there is none, when what is told
     * differs from what it was begun with, or when its files, the program or the database are not what they were.
     *
     * @param told empty values are those that it was begun with
     */
    public void resume(ImportPlan told) {
        ExclusiveWork.run(database, data, lock -> {
            var cut = CutImport.find(database, data)
                    .orElseThrow(() -> new OrteliusException(
                            "there is no import in %s that was cut, so nothing to resume: import without --resume"
                                    .formatted(data)));
            cut.requireSame(told);
            leftovers.remove(lock);
            requireRoom(cut.plan());
            System.err.printf("going on at stage %s with the import of %s%n", cut.stage(), cut.plan());
            finish(cut.schema(), cut.plan(), lock, new StageMemory(cut.schema())::undoCut);
            return cut.schema();
        });
    }

    /** Tells what an import needs, and refuses it on a disk without room for that. What a cut one has there is its own, or goes before another begins. */
    private void requireRoom(ImportPlan plan) throws SQLException, IOException {
        var needs = Needs.of(plan.extracts(), plan.style());
        System.err.printf("importing %s %s%n", plan, needs.told(!database.isPrivate()));
        long heap = Runtime.getRuntime().maxMemory();
        if (heap < needs.heap()) {
            System.err.printf(
                    "the heap of %s is smaller than that: if the import fails for it, go on with ORTELIUS_HEAP=%dg ./ortelius import --resume%n",
                    Needs.bytes(heap), needs.heap() / 1_000_000_000 + 1);
        }
        if (checksDisk) {
            Optional<CutImport> cut = CutImport.find(database, data);
            DiskSpace.require(database, data, needs, cut.isPresent() ? cut.get().bytes() : 0);
        }
    }

    /** Does what is left of an import, and makes it live. */
    private void finish(Schema schema, ImportPlan plan, WriterLock lock, Step beginning)
            throws SQLException, IOException {
        var next = new Generation(schema.name());
        try {
            beginning.run();
            new StagedImport(schema, plan, data, lock, progress).run(preparesUpdates);
            goLive(next, lock);
        } catch (Throwable failure) {
            cleanUp(failure, next, () -> keepWhatIsFinished(next));
            throw failure;
        }
        leftovers.removeOrTell(lock);
    }

    /** Rebuilds the index of the live generation from PostGIS. */
    public void reindex() {
        ExclusiveWork.run(database, data, lock -> {
            var schema = LiveGeneration.schema(database, data);
            var metadata = new Metadata(schema);
            var next = generations.anotherOf(schema.name());
            try {
                var build = new BuildIndex(schema, generations.directory(next));
                build.run(metadata.places(), metadata.dataTime(), progress);
                goLive(next, lock);
            } catch (Throwable failure) {
                cleanUp(failure, next, () -> generations.remove(next.folder()));
                throw failure;
            }
            leftovers.removeOrTell(lock);
            return schema;
        });
    }

    /** The switch. Steps after it cannot fail the import any more. */
    private void goLive(Generation next, WriterLock lock) throws IOException {
        lock.requireHeld();
        Optional<Generation> replaced = generations.live();
        replaced.map(Generation::schema)
                .filter(schema -> !schema.equals(next.schema()))
                .ifPresent(this::keepForReplicas);
        generations.switchTo(next);
        forgetStages(next);
        if (replaced.isPresent()) {
            waitForReaders();
        }
    }

    private void keepForReplicas(String replaced) {
        try {
            new Metadata(new Schema(database, replaced)).keepUntil(Instant.now().plus(keepsReplaced));
        } catch (SQLException | IllegalArgumentException notThere) {
            // a database that lacks the tables of the live generation has none to keep
        }
    }

    private void forgetStages(Generation live) {
        try {
            new StageMemory(new Schema(database, live.schema())).forget();
        } catch (SQLException kept) {
            // nobody looks for them in what is live
        }
    }

    /** Servers look once a second which generation is live; what they still answer from the old one needs its tables. */
    private static void waitForReaders() {
        try {
            Thread.sleep(UNTIL_NOTICED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException, IOException;
    }

    /** Why the import failed matters more than why its rest cannot be removed; the next import will. What is live already is no rest. */
    private void cleanUp(Throwable failure, Generation next, Step removal) {
        try {
            if (!generations.live().equals(Optional.of(next))) {
                removal.run();
            }
        } catch (SQLException | IOException | RuntimeException also) {
            failure.addSuppressed(also);
        }
    }

    /** An import that failed before its first stage was finished has nothing to go on from. */
    private void keepWhatIsFinished(Generation generation) throws SQLException, IOException {
        Optional<CutImport> cut = CutImport.find(database, data)
                .filter(one -> one.schema().name().equals(generation.schema()) && one.stage() != Stage.READING);
        if (cut.isPresent()) {
            System.err.println(cut.get().notice());
            return;
        }
        generations.remove(generation.folder());
        new Schema(database, generation.schema()).drop();
    }
}
