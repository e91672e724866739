// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    private Path folder;

    private Path filled(String name) throws IOException {
        Path root = folder.resolve(name);
        for (int i = 0; i < 200; i++) {
            Files.writeString(Files.createDirectories(root.resolve("d" + i / 5)).resolve("f" + i), "12345");
        }
        return root;
    }

    @Test
    void its_bytes_are_those_of_its_files() throws IOException {
        assertThat(FileTree.bytes(filled("tree"))).isEqualTo(1000);
        assertThat(FileTree.bytes(folder.resolve("nowhere"))).isZero();
    }

    @Test
    void a_tree_that_vanishes_while_it_is_deleted_or_counted_is_no_failure() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 20; round++) {
                Path root = filled("tree" + round);
                Callable<Boolean> deletes = () -> {
                    FileTree.delete(root);
                    return true;
                };
                Callable<Boolean> counts = () -> FileTree.bytes(root) <= 1000;
                for (var done : threads.invokeAll(java.util.List.of(deletes, deletes, counts))) {
                    assertThat(done.get()).isTrue();
                }
                assertThat(root).doesNotExist();
            }
        }
    }

    @Test
    void what_a_link_leads_to_stays() throws IOException {
        Path kept = filled("kept");
        Path root = Files.createDirectory(folder.resolve("tree"));
        Files.createSymbolicLink(root.resolve("link"), kept);
        FileTree.delete(root);
        assertThat(root).doesNotExist();
        assertThat(FileTree.bytes(kept)).isEqualTo(1000);
    }
}
