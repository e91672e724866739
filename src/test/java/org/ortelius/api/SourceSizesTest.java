// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits in a reader's head: packages of 15 files, files of 250 lines. */
class SourceSizesTest {

    private static final int MOST_LINES = 250;
    private static final int MOST_FILES = 15;

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"import/src/main/java", "publish/src/main/java", "src/main/java"})
    void no_file_is_longer_than_250_lines(String module) throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources(module)) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add("%s has %d lines".formatted(file, lines));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** {@code package-info} is one of them. */
    @ParameterizedTest
    @ValueSource(strings = {"import/src/main/java", "publish/src/main/java", "src/main/java"})
    void no_package_has_more_than_15_files(String module) throws IOException {
        Map<Path, Integer> files = new TreeMap<>();
        sources(module).forEach(file -> files.merge(file.getParent(), 1, Integer::sum));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import/src/main/java", "publish/src/main/java", "src/main/java"})
    void every_package_tells_what_it_is(String module) throws IOException {
        var silent = sources(module).stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .filter(Files::notExists)
                .distinct()
                .toList();
        assertThat(silent).isEmpty();
    }
}
