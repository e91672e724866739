// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.importer.Import;
import org.ortelius.importer.needs.Needs;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.tags.Style;
import org.ortelius.index.disk.FileTree;

/**
 * What an import is told to need of the disk is what it takes. The most that it takes at once is looked for every tenth of a second. {@code -Dextract=FILE}
 * looks at one of another size.
 */
class ImportNeedsTest {

    /** It must not take much more than it was told to need, nor much less. */
    private static final double LEAST = 1 / 1.6;

    private static final double MOST = 1.1;

    private static final Path EXTRACTS = Path.of("../../shared/data/extracts");

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createTempDirectory("ortelius-needs");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void clean() throws IOException {
        FileTree.delete(root);
    }

    /** The sample town, and extracts beside the project if they are there. */
    static Stream<String> extracts() {
        var others = Optional.ofNullable(System.getProperty("extract"))
                .map(Stream::of)
                .orElse(Stream.of("monaco-2026", "malta-2018")
                        .map(name -> EXTRACTS.resolve(name + ".osm.pbf"))
                        .filter(Files::exists)
                        .map(Path::toString));
        return Stream.concat(Stream.of("sample town"), others);
    }

    @ParameterizedTest
    @MethodSource("extracts")
    void an_import_takes_the_disk_that_it_was_told_to_need(String extract) throws Exception {
        Path file = extract.equals("sample town") ? root.resolve("town.osm") : Path.of(extract);
        if (extract.equals("sample town")) {
            try (InputStream town = Import.class.getResourceAsStream("/sample/ortelsburg.osm")) {
                Files.copy(town, file);
            }
        }
        Path data = root.resolve("data");
        long most = 0;
        try (var database = Database.open(data, null)) {
            var importing = new Thread(() -> new Import(database, data).run(List.of(file)), "import");
            importing.start();
            while (importing.isAlive()) {
                importing.join(100);
                most = Math.max(most, FileTree.bytes(data));
            }
        }
        double needed = Needs.of(List.of(file), Style.EXTRATAGS).disk();
        System.err.printf("%s: %.2f of what it was told to need%n", extract, most / needed);
        assertThat(most / needed).as("taken of %s", Needs.bytes((long) needed)).isBetween(LEAST, MOST);
    }
}
