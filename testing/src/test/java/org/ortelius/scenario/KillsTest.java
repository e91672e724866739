// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.Export;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.stages.CutImport;
import org.ortelius.importer.update.Check;
import org.ortelius.importer.update.Update;
import org.ortelius.index.Generations;
import org.ortelius.index.disk.FileTree;
import org.ortelius.testing.World;

/**
 * Processes are killed at any moment. Afterwards the whole old map or the whole new one answers, and the next run has the same result.
 * {@code -Dkills=50} kills that often for each kind of work.
 */
class KillsTest {

    private static final int KILLS_OF_THE_PROCESS = Integer.getInteger("kills", 12);
    private static final int KILLS_OF_THE_DATABASE = Integer.getInteger("kills", 4);
    private static final int KILLS_OF_THE_FIRST_START = Integer.getInteger("kills", 4);

    /** Imports the old map, updates it to the new one and rebuilds the index, two switches and an update; another JVM, to be killed. */
    static final class Writer {

        private Writer() {}

        public static void main(String... folder) {
            Path data = Path.of(folder[0]).resolve("data");
            try (var database = Database.open(data, null)) {
                importOld(database, data);
                update(database, data);
                new Import(database, data).reindex();
            }
        }
    }

    /** Starts the cluster of a new folder and stops it. */
    static final class Starter {

        private Starter() {}

        public static void main(String... folder) {
            Database.open(Path.of(folder[0]).resolve("data"), null).close();
        }
    }

    private Path root;
    private Path data;
    private String oldMap;
    private String newMap;

    private static World map(String street, String others) {
        var world = World.grid("""
                        | 1 |   |   |   | 2 |
                        |   | 5 |   | 6 |   |
                        | 3 |   |   |   | 4 |
                        |   | 7 |   | 8 |   |""")
                .way("W1 highway=residential name='%s'".formatted(street), "1,2")
                .way("W2 highway=residential name='Low Street'", "3,4");
        for (String house : others.split(",")) {
            world.node("N%s addr:housenumber=%s".formatted(house, house));
        }
        return world;
    }

    @BeforeEach
    void writeMaps() throws IOException {
        root = Files.createTempDirectory("ortelius-kills");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = root.resolve("data");
        Files.writeString(root.resolve("old.osm"), map("High Street", "5,7").xml());
        Files.writeString(root.resolve("change.osc"), map("High Street", "5,7").changeTo(map("Elm Avenue", "5,6,8")));
        try (var database = Database.open(data, null)) {
            importOld(database, data);
            oldMap = export(database);
            update(database, data);
            newMap = export(database);
        }
        assertThat(newMap).contains("Elm Avenue").isNotEqualTo(oldMap);
    }

    @AfterEach
    void clean() throws IOException {
        FileTree.delete(root);
    }

    private static void importOld(Database database, Path data) {
        new Import(database, data).run(List.of(data.resolveSibling("old.osm")));
    }

    private static void update(Database database, Path data) {
        new Update(database, data).run(List.of(data.resolveSibling("change.osc")), null);
    }

    private String export(Database database) {
        var lines = new ByteArrayOutputStream();
        new Export(database, data).writeTo(lines);
        return lines.toString(StandardCharsets.UTF_8);
    }

    private Process start() throws IOException {
        return start(Writer.class, root);
    }

    private Process start(Class<?> program, Path folder) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        program.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("writer.log").toFile());
        return builder.start();
    }

    /** The time of the undisturbed work. */
    private long undisturbedMillis() throws Exception {
        return undisturbedMillis(Writer.class, root);
    }

    private long undisturbedMillis(Class<?> program, Path folder) throws Exception {
        long started = System.nanoTime();
        var process = start(program, folder);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(root.resolve("writer.log")))
                .isZero();
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static LongSupplier moments(long millis) {
        var random = new Random(6);
        return () -> (long) (random.nextDouble() * millis);
    }

    private void isOldOrNewAndGetsNew(Database database, String when) throws IOException, SQLException {
        var found = new Check(database, data, Progress.onStderr()).run();
        assertThat(found.rebuilt()).as("an index that cannot be used " + when).isFalse();
        assertThat(found.mended()).as("documents to mend " + when).isZero();
        assertThat(found.broken()).as("tables " + when).isEmpty();
        assertThat(export(database)).as("map " + when).isIn(oldMap, newMap);
        update(database, data);
        assertThat(export(database)).as("map in the end " + when).isEqualTo(newMap);
        var generations = new Generations(data);
        String cut = CutImport.find(database, data)
                .map(one -> one.schema().name())
                .orElse(""); // that lacks nothing but the switch
        assertThat(generations.all())
                .as("folders in the end " + when)
                .filteredOn(folder -> !folder.equals(cut))
                .containsExactly(generations.live().orElseThrow().folder());
    }

    @Test
    void a_killed_process_leaves_the_old_map_or_the_new_one() throws Exception {
        var moments = moments(undisturbedMillis());
        try (var database = Database.open(data, null)) {
            for (int kill = 1; kill <= KILLS_OF_THE_PROCESS; kill++) {
                long millis = moments.getAsLong();
                var process = start();
                process.waitFor(millis, TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                isOldOrNewAndGetsNew(database, "after kill %d, %d ms from the start".formatted(kill, millis));
            }
        }
    }

    @Test
    void a_killed_postgresql_leaves_the_old_map_or_the_new_one() throws Exception {
        var moments = moments(undisturbedMillis());
        for (int kill = 1; kill <= KILLS_OF_THE_DATABASE; kill++) {
            long millis = moments.getAsLong();
            var process = start();
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            killServer();
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("the writer ends")
                    .isTrue();
            try (var database = Database.open(data, null)) {
                isOldOrNewAndGetsNew(database, "after PostgreSQL was killed, %d ms from the start".formatted(millis));
            }
        }
    }

    @Test
    void a_killed_first_start_is_no_hindrance_to_the_next() throws Exception {
        var moments = moments(undisturbedMillis(Starter.class, Files.createDirectory(root.resolve("first"))));
        for (int kill = 1; kill <= KILLS_OF_THE_FIRST_START; kill++) {
            Path folder = Files.createDirectory(root.resolve("first" + kill));
            long millis = moments.getAsLong();
            var process = start(Starter.class, folder);
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            try (var next = Database.open(folder.resolve("data"), null);
                    var reader = DriverManager.getConnection(next.readerUrl())) {
                assertThat(reader.isValid(5))
                        .as("kill %d, %d ms from the start", kill, millis)
                        .isTrue();
            }
        }
    }

    /** Kills all of its processes, as a power cut would. */
    private void killServer() throws IOException {
        Path file = data.resolve("pg/postmaster.pid");
        if (Files.exists(file)) {
            long server = Long.parseLong(Files.readAllLines(file).getFirst());
            ProcessHandle.of(server).ifPresent(handle -> {
                var children = handle.descendants().toList();
                handle.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            });
        }
    }
}
