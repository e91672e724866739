// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.countries.Countries;
import org.ortelius.importer.draw.DrawFeatures;
import org.ortelius.importer.handover.BuildIndex;
import org.ortelius.importer.handover.PhraseTable;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.Extract;
import org.ortelius.importer.read.NodePositions;
import org.ortelius.importer.read.ReadExtracts;
import org.ortelius.importer.read.ReplicationHeader;
import org.ortelius.importer.resolve.PlaceEntrances;
import org.ortelius.importer.resolve.ResolvePlaces;
import org.ortelius.importer.schema.Owner;
import org.ortelius.importer.schema.Provenance;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.tags.Style;
import org.ortelius.index.Generations;

/**
 * A full import: extracts in, a new live generation out. A generation is a database schema and an index folder of the same name;
 * both grow beside the live ones and go live in one step at the end. Whatever fails before leaves the live generation as it was.
 */
public final class Import {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(3);

    private final Database database;
    private final Path data;
    private final Generations generations;
    private final Progress progress = Progress.onStderr();
    private boolean checksDisk = true;

    /** @param database where to resolve; @param data the data folder whose live generation is replaced */
    public Import(Database database, Path data) {
        this.database = database;
        this.data = data;
        this.generations = new Generations(data);
    }

    /** Goes on although the disk seems too small. */
    public Import withoutDiskCheck() {
        checksDisk = false;
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
        run(extracts, Style.EXTRATAGS, SideFiles.NONE);
    }

    /** The same in a style, and with what is known beside the extracts. */
    public void run(List<Path> extracts, Style style, SideFiles sideFiles) {
        check(extracts);
        ExclusiveWork.run(database, data, () -> {
            removeLeftovers();
            if (checksDisk) {
                DiskSpace.require(data, extracts);
            }
            boolean replaces = generations.live().isPresent();
            var schema = new Schema(
                    database, Schema.PREFIX + NAME.format(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            try {
                build(schema, extracts, style, sideFiles);
                generations.switchTo(schema.name());
            } catch (Throwable failure) {
                cleanUp(failure, () -> remove(schema.name()));
                throw failure;
            }
            if (replaces) {
                waitForReaders();
            }
            removeLeftovers();
            return schema;
        });
    }

    /** Rebuilds the index of the live generation from PostGIS. */
    public void reindex() {
        ExclusiveWork.run(database, data, () -> {
            var schema = LiveGeneration.schema(database, data);
            var provenance = new Provenance(schema);
            String next = schema.name() + ".next";
            generations.remove(next);
            try {
                var build = new BuildIndex(schema, generations.directory(next));
                build.run(provenance.places(), provenance.dataTime(), progress);
                generations.replaceDirectory(schema.name(), generations.directory(next));
                return schema;
            } catch (Throwable failure) {
                cleanUp(failure, () -> generations.remove(next));
                throw failure;
            }
        });
    }

    /** Servers look once a second which generation is live; what they still answer from the old one needs its tables. */
    private static void waitForReaders() {
        try {
            Thread.sleep(UNTIL_NOTICED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The stages in their order. */
    private void build(Schema schema, List<Path> extracts, Style style, SideFiles sideFiles)
            throws SQLException, IOException {
        Owner.of(data).create(schema);
        var countries = Countries.load(schema);
        schema.createTables();
        try (var positions = NodePositions.create(data.resolve("tmp"))) {
            var read = new ReadExtracts(schema, positions).run(extracts, progress);
            schema.add(Schema.Keys.RAW);
            var drawn = new DrawFeatures(schema, positions, style).run(progress);
            Path phrases = sideFiles.specialPhrases();
            if (phrases != null) {
                new PhraseTable(schema).load(phrases);
            }
            var resolved = new ResolvePlaces(schema, schema, sideFiles, countries.join(), drawn.broken())
                    .run(drawn.features(), progress);
            long places = resolved.places();
            schema.add(Schema.Keys.PLACES);
            new PlaceEntrances(schema).attach();
            @Nullable Instant dataTime = read.newestEdit().orElse(null);
            var provenance = new Provenance(schema);
            provenance.write(extracts, style, dataTime, places);
            provenance.writeReplication(ReplicationHeader.lines(extracts));
            Path index = generations.directory(schema.name());
            new BuildIndex(schema, index).run(places, dataTime, progress);
            var sizes = Sizes.of(schema, index, read.counts(), places);
            new Summary(read.counts(), drawn.broken(), resolved.tiger(), sizes, progress).print(System.err);
        }
    }

    /** Generations that a killed import left behind, and the one before the live one. */
    private void removeLeftovers() throws SQLException, IOException {
        String live = generations.live().orElse("");
        for (String name : Owner.of(data).schemas(database)) {
            if (!name.equals(live)) {
                remove(name);
            }
        }
        for (String name : generations.all()) {
            if (!name.equals(live)) {
                generations.remove(name);
            }
        }
        NodePositions.removeLeftovers(data.resolve("tmp"));
    }

    @FunctionalInterface
    private interface Removal {
        void run() throws SQLException, IOException;
    }

    /** Why the import failed matters more than why its rest cannot be removed; the next import will. */
    private static void cleanUp(Throwable failure, Removal removal) {
        try {
            removal.run();
        } catch (SQLException | IOException | RuntimeException also) {
            failure.addSuppressed(also);
        }
    }

    private void remove(String name) throws SQLException, IOException {
        generations.remove(name);
        new Schema(database, name).drop();
    }
}
