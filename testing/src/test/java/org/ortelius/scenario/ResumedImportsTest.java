// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.Export;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.resolve.AuxiliaryData;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.WriterLock;
import org.ortelius.importer.stages.CutImport;
import org.ortelius.importer.stages.ImportPlan;
import org.ortelius.importer.stages.Stage;
import org.ortelius.importer.stages.StageMemory;
import org.ortelius.index.Generations;
import org.ortelius.index.disk.FileTree;

/**
 * An import is killed at any moment, again and again, and resumed until it is live: the places are those of an import that nobody disturbed, and no stage
 * is done twice but the one that was cut. {@code -Dkills=20} kills that often, {@code -Dextract=FILE} imports another map than the sample town.
 */
class ResumedImportsTest {

    private static final int KILLS = Integer.getInteger("kills", 5);

    /** Imports an extract, or goes on with an import that was cut: FOLDER EXTRACT. */
    static final class Importer {

        private Importer() {}

        public static void main(String... arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            try (var database = Database.open(data, null)) {
                var importing = new Import(database, data).withoutDiskCheck();
                if (CutImport.find(database, data).isPresent()) {
                    importing.resume(ImportPlan.told(List.of(), null, AuxiliaryData.NONE));
                } else {
                    importing.run(List.of(Path.of(arguments[1])));
                }
            }
        }
    }

    private Path root;
    private Path data;
    private Path log;
    private Path extract;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createTempDirectory("ortelius-resumed");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = root.resolve("data");
        log = root.resolve("import.log");
        extract =
                Optional.ofNullable(System.getProperty("extract")).map(Path::of).orElse(root.resolve("town.osm"));
        if (!Files.exists(extract)) {
            try (InputStream town = Import.class.getResourceAsStream("/sample/ortelsburg.osm")) {
                Files.copy(town, extract);
            }
        }
    }

    @AfterEach
    void clean() throws IOException {
        FileTree.delete(root);
    }

    private String export(Database database) {
        var lines = new ByteArrayOutputStream();
        new Export(database, data).writeTo(lines);
        return lines.toString(StandardCharsets.UTF_8);
    }

    private Process start() throws IOException {
        return OtherJvm.start(Importer.class, log, data, extract);
    }

    /** Some time after a stage began. */
    private void killIn(Stage stage, Database database, long after) throws Exception {
        var process = start();
        while (process.isAlive() && !hasReached(stage, database)) {
            Thread.sleep(5);
        }
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private boolean hasReached(Stage stage, Database database) throws IOException {
        try {
            return CutImport.find(database, data)
                    .filter(cut -> cut.stage().compareTo(stage) >= 0)
                    .isPresent();
        } catch (SQLException changing) {
            return false; // schemas come and go while we look
        }
    }

    private void runToItsEnd() throws IOException, InterruptedException {
        OtherJvm.run(Importer.class, log, List.of(data, extract));
    }

    /** What an import remembers of the stages that it finished, written once each. */
    private static Map<Stage, Map<String, String>> finished(Schema schema) throws SQLException {
        var finished = new EnumMap<Stage, Map<String, String>>(Stage.class);
        for (Stage stage : Stage.values()) {
            new StageMemory(schema).figures(stage).ifPresent(figures -> finished.put(stage, figures));
        }
        return finished;
    }

    @Test
    void an_import_that_was_killed_at_any_moment_goes_on_at_the_stage_that_was_cut() throws Exception {
        long started = System.nanoTime();
        runToItsEnd();
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        var random = new Random(26);
        try (var database = Database.open(data, null)) {
            String expected = export(database);
            for (int kill = 0; kill < KILLS; ) {
                String before = new Generations(data).live().orElseThrow().folder();
                Map<Stage, Map<String, String>> taken = Map.of();
                while (kill < KILLS
                        && new Generations(data).live().orElseThrow().folder().equals(before)) {
                    kill++;
                    int next = CutImport.find(database, data)
                            .map(CutImport::stage)
                            .orElse(Stage.READING)
                            .ordinal();
                    Stage stage = Stage.values()[random.nextInt(next, Stage.values().length)];
                    killIn(stage, database, random.nextLong(millis / 4));
                    taken = requireNoneTwice(database, taken, "kill " + kill);
                }
                if (new Generations(data).live().orElseThrow().folder().equals(before)) {
                    runToItsEnd();
                    requireTakenOver(taken);
                    assertThat(Schema.all(database)).as("schemas in the end").hasSize(1);
                }
                assertThat(export(database)).as("map after kill %d", kill).isEqualTo(expected);
                assertThat(CutImport.find(database, data))
                        .as("cut import in the end")
                        .isEmpty();
            }
        }
    }

    /** What was finished before the last run still is, as it was: its times are of the run that did it. */
    private Map<Stage, Map<String, String>> requireNoneTwice(
            Database database, Map<Stage, Map<String, String>> before, String when) throws Exception {
        WriterLock.take(database, Duration.ofSeconds(30)).close(); // the server knows that the process is gone
        var cut = CutImport.find(database, data);
        if (cut.isEmpty()) {
            assertThat(Files.readString(log)).as(when).doesNotContain("Exception");
            return Map.of();
        }
        var after = finished(cut.get().schema());
        System.err.printf("%s: cut at stage %s%n", when, cut.get().stage());
        assertThat(after).as(when).containsAllEntriesOf(before);
        return after;
    }

    /** The summary says which stages an earlier run did; the others are its own. */
    private void requireTakenOver(Map<Stage, Map<String, String>> finished) throws IOException {
        String summary = Files.readString(log);
        for (Stage stage : Stage.values()) {
            if (stage != Stage.SWITCH) {
                assertThat(summary)
                        .containsPattern("\n%s +[\\d,]+ .*/s%s\n"
                                .formatted(stage, finished.containsKey(stage) ? "  taken over" : ""));
            }
        }
    }
}
