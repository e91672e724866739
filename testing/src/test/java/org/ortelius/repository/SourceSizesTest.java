// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What fits in a reader's head: packages of 15 files, files of 250 lines, methods of 40. */
class SourceSizesTest {

    private static final int MOST_FILES = 15;
    private static final int MOST_LINES = 250;
    private static final int MOST_LINES_OF_SEARCH = 120;
    private static final int MOST_LINES_OF_METHOD = 40;

    /** Of all modules, without tests. */
    private static List<Path> sources() {
        return Repository.files(".java").stream()
                .filter(file -> Repository.nameOf(file).contains("src/main/java/"))
                .toList();
    }

    @Test
    void no_file_is_too_long() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            int most = file.endsWith("search/Search.java") ? MOST_LINES_OF_SEARCH : MOST_LINES;
            if (lines > most) {
                tooLong.add("%s has %d lines".formatted(Repository.nameOf(file), lines));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** {@code package-info} is one of them. */
    @Test
    void no_package_has_too_many_files() {
        Map<String, Integer> files = new TreeMap<>();
        sources().forEach(file -> files.merge(Repository.nameOf(file.getParent()), 1, Integer::sum));
        files.values().removeIf(count -> count <= MOST_FILES);
        assertThat(files).isEmpty();
    }

    /** In any module: one word is for one thing. */
    @Test
    void no_two_classes_have_one_name() {
        Map<String, Integer> files = new TreeMap<>();
        sources().forEach(file -> files.merge(file.getFileName().toString(), 1, Integer::sum));
        files.remove("package-info.java");
        files.values().removeIf(count -> count == 1);
        assertThat(files).isEmpty();
    }

    @Test
    void every_package_tells_what_it_is() {
        assertThat(sources())
                .allSatisfy(file ->
                        assertThat(file.resolveSibling("package-info.java")).exists());
    }

    @Test
    void no_method_is_too_long() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources()));
            var methods = new LongMethods(Trees.instance(task).getSourcePositions());
            task.parse().forEach(file -> methods.scan(file, file));
            assertThat(methods.tooLong).isEmpty();
        }
    }

    private static final class LongMethods extends TreeScanner<Void, CompilationUnitTree> {

        private final SourcePositions positions;
        private final List<String> tooLong = new ArrayList<>();

        LongMethods(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree file) {
            BlockTree body = method.getBody();
            if (body != null) {
                LineMap lines = file.getLineMap();
                long from = lines.getLineNumber(positions.getStartPosition(file, body));
                long to = lines.getLineNumber(positions.getEndPosition(file, body));
                if (to - from - 1 > MOST_LINES_OF_METHOD) {
                    tooLong.add("%s.%s has %d lines"
                            .formatted(
                                    Repository.nameOf(
                                            Path.of(file.getSourceFile().toUri())),
                                    method.getName(),
                                    to - from - 1));
                }
            }
            return super.visitMethod(method, file);
        }
    }
}
