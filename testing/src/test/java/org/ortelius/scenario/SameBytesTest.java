// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.importer.Import;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.update.Check;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexUpdater;

/** An import and a check in another JVM write the same bytes. Maps without an order have a different one in each JVM. */
class SameBytesTest {

    private static final Path EXTRACTS = Path.of("../../shared/data/extracts");
    private static final long LARGEST_BYTES = 10_000_000;

    private Path root;

    /** Imports an extract: FOLDER EXTRACT. */
    static final class Importer {

        private Importer() {}

        public static void main(String... arguments) {
            Path data = Path.of(arguments[0]);
            try (var database = Database.open(data, null)) {
                new Import(database, data).run(List.of(Path.of(arguments[1])));
            }
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createTempDirectory("ortelius-same-bytes");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void clean() throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void a_check_finds_nothing_to_mend_in_the_sample_town() throws Exception {
        Path extract = root.resolve("town.osm");
        try (InputStream town = Import.class.getResourceAsStream("/sample/ortelsburg.osm")) {
            Files.copy(town, extract);
        }
        nothingIsMendedAfterTheImportOf(extract);
    }

    /** The extracts beside the project, if they are there; the large one takes minutes. */
    static Stream<Path> extracts() throws IOException {
        if (!Files.isDirectory(EXTRACTS)) {
            return Stream.of();
        }
        try (var files = Files.list(EXTRACTS)) {
            return files.filter(file -> file.toFile().length() < LARGEST_BYTES).sorted().toList().stream();
        }
    }

    static boolean hasExtracts() throws IOException {
        return extracts().findAny().isPresent();
    }

    @EnabledIf(value = "hasExtracts", disabledReason = "there are no extracts beside the project")
    @ParameterizedTest
    @MethodSource("extracts")
    void a_check_finds_nothing_to_mend_in(Path extract) throws Exception {
        nothingIsMendedAfterTheImportOf(extract);
    }

    private void nothingIsMendedAfterTheImportOf(Path extract) throws Exception {
        Path data = root.resolve("data");
        OtherJvm.run(Importer.class, root.resolve("import.log"), List.of(data, extract.toAbsolutePath()));
        try (var database = Database.open(data, null)) {
            var found = new Check(database, data, Progress.onStderr()).run();
            assertThat(found.mended()).as("documents mended").isZero();
            assertThat(found.isSound()).isTrue();
            var generations = new Generations(data);
            Path live = generations.directory(generations.live().orElseThrow());
            assertThat(IndexUpdater.manifest(live).places())
                    .as("places in the index")
                    .isEqualTo(found.places());
        }
    }
}
