// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerTest {

    private static final int AT_ONCE = 6;

    @TempDir
    private Path folder;

    @Test
    void first_starts_at_once_make_one_owner() throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < 50; round++) {
                Path data = Files.createDirectory(folder.resolve("data" + round));
                var start = new CyclicBarrier(AT_ONCE);
                Callable<Owner> first = () -> {
                    start.await();
                    return Owner.of(data);
                };
                var owners = new HashSet<Owner>();
                for (var made : threads.invokeAll(Collections.nCopies(AT_ONCE, first))) {
                    owners.add(made.get());
                }
                assertThat(owners).containsExactly(Owner.of(data));
                assertThat(data.toFile().list()).containsExactly("owner");
            }
        }
    }
}
