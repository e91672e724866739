// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.geometry.DrawFeatures;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.indexing.BuildIndex;
import org.ortelius.importer.indexing.PhraseTable;
import org.ortelius.importer.nodes.NodePositions;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.ReadExtracts;
import org.ortelius.importer.read.pbf.ReplicationHeader;
import org.ortelius.importer.read.raw.RawCounts;
import org.ortelius.importer.resolve.PlaceEntrances;
import org.ortelius.importer.resolve.ResolvePlaces;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.stages.ImportPlan;
import org.ortelius.importer.stages.Stage;
import org.ortelius.importer.stages.StageMemory;
import org.ortelius.index.Generations;

/** The stages of an import in their order, each done once: what is remembered of a finished one is taken over, with its lines of the summary. */
final class StagedImport {

    private static final String STEP = "step ";
    private static final String NOTE = "note ";
    private static final String PLACES = "places";

    private final Schema schema;
    private final ImportPlan plan;
    private final WriterLock lock;
    private final StageMemory memory;
    private final Path scratch;
    private final Generations generations;
    private final Progress progress;

    /**
     * @param schema with empty tables, or with those of the stages that it remembers
     * @param lock without which another may be going on with the same import by now
     */
    StagedImport(Schema schema, ImportPlan plan, Path data, WriterLock lock, Progress progress) {
        this.lock = lock;
        this.schema = schema;
        this.plan = plan;
        this.memory = new StageMemory(schema);
        this.scratch = data.resolve("tmp");
        this.generations = new Generations(data);
        this.progress = progress;
    }

    /** The work of a stage; @return what later stages and the summary need of it */
    @FunctionalInterface
    private interface Work {
        Map<String, String> run() throws SQLException, IOException;
    }

    /**
     * Does what is left of it, up to the index.
     *
     * @param preparesUpdates whether to make what updates look objects up by, too; what of it is there is not made again
     */
    void run(boolean preparesUpdates) throws SQLException, IOException {
        var read = stage(Stage.READING, this::read);
        stage(
                Stage.RAW_KEYS,
                () -> addKeys(Stage.RAW_KEYS, Schema.Keys.RAW, counts(read).objects(), "objects"));
        var drawn = stage(Stage.DRAWING, this::draw);
        var resolved = stage(Stage.RESOLVING, () -> resolve(drawn));
        long places = Long.parseLong(resolved.get(PLACES));
        Optional<Instant> dataTime =
                Optional.ofNullable(read.get("newest edit")).map(Instant::parse);
        stage(Stage.PLACE_KEYS, () -> {
            var done = addKeys(Stage.PLACE_KEYS, Schema.Keys.PLACES, places, PLACES);
            new PlaceEntrances(schema).attach();
            var metadata = new Metadata(schema);
            metadata.write(plan.extracts(), plan.style(), dataTime.orElse(null), places);
            metadata.writeReplication(ReplicationHeader.lines(plan.extracts()));
            return done;
        });
        Path index = generations.directory(schema.name());
        stage(Stage.INDEXING, () -> {
            generations.remove(schema.name());
            new BuildIndex(schema, index).run(places, dataTime.orElse(null), progress);
            return Map.of();
        });
        if (preparesUpdates) {
            new UpdateKeys(schema).add(progress);
        }
        var sizes = Sizes.of(schema, index, counts(read), places);
        new Summary(counts(read), RejectCounts.of(resolved), sizes, progress).print(System.err);
    }

    private Map<String, String> stage(Stage stage, Work work) throws SQLException, IOException {
        Optional<Map<String, String>> finished = memory.figures(stage);
        if (finished.isPresent() && isStillThere(stage)) {
            finished.get().forEach(this::takeOver);
            return finished.get();
        }
        int steps = progress.taken().size();
        int notes = progress.notes().size();
        var figures = new HashMap<>(work.run());
        lock.requireHeld();
        put(
                figures,
                STEP,
                progress.taken().stream().skip(steps).map(Progress.Taken::line).toList());
        put(figures, NOTE, progress.notes().stream().skip(notes).toList());
        memory.remember(stage, figures);
        return figures;
    }

    /** The folder of an index may be lost though the database remembers it: the two are not flushed together. */
    private boolean isStillThere(Stage stage) throws IOException {
        return stage != Stage.INDEXING || generations.isFinished(schema.name());
    }

    private static void put(Map<String, String> figures, String kind, List<String> lines) {
        for (int nth = 0; nth < lines.size(); nth++) {
            figures.put(kind + (nth + 1), lines.get(nth));
        }
    }

    private void takeOver(String figure, String line) {
        if (figure.startsWith(STEP)) {
            progress.takeOver(Progress.Taken.parse(line));
        } else if (figure.startsWith(NOTE)) {
            progress.note(line);
        }
    }

    private Map<String, String> read() {
        var summary = new ReadExtracts(schema).run(plan.extracts(), progress);
        var figures = new HashMap<String, String>();
        figures.put("nodes", Long.toString(summary.counts().nodes()));
        figures.put("ways", Long.toString(summary.counts().ways()));
        figures.put("relations", Long.toString(summary.counts().relations()));
        figures.put("deleted", Long.toString(summary.counts().deleted()));
        summary.newestEdit().ifPresent(time -> figures.put("newest edit", time.toString()));
        return figures;
    }

    private static RawCounts counts(Map<String, String> read) {
        return RawCounts.of(
                Long.parseLong(read.get("nodes")),
                Long.parseLong(read.get("ways")),
                Long.parseLong(read.get("relations")),
                Long.parseLong(read.get("deleted")));
    }

    private Map<String, String> addKeys(Stage stage, Schema.Keys keys, long count, String unit) throws SQLException {
        try (var step = progress.step(stage.toString(), unit)) {
            step.follow(() -> count, () -> 0);
            schema.add(keys);
        }
        return Map.of();
    }

    private Map<String, String> draw() throws SQLException {
        DrawFeatures.Summary drawn;
        try (var positions = NodePositions.ofAll(schema, scratch)) {
            drawn = new DrawFeatures(schema, positions, plan.style()).run(progress);
        }
        var figures = new HashMap<>(drawn.rejected().figures());
        figures.put("features", Long.toString(drawn.features()));
        return figures;
    }

    private Map<String, String> resolve(Map<String, String> drawn) throws SQLException {
        var auxiliary = plan.auxiliary();
        Path phrases = auxiliary.specialPhrases();
        if (phrases != null) {
            new PhraseTable(schema).load(phrases);
        }
        var rejected = RejectCounts.of(drawn);
        long places = new ResolvePlaces(new ResolvePlaces.Places(schema, schema), scratch, auxiliary, rejected)
                .run(Long.parseLong(drawn.get("features")), progress);
        var figures = new HashMap<>(rejected.figures());
        figures.put(PLACES, Long.toString(places));
        return figures;
    }
}
