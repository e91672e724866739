// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {

    @TempDir
    Path folder;

    @Test
    void lines_are_appended_in_their_order() throws Exception {
        Path file = Files.writeString(folder.resolve("log"), "from before\n");
        try (var log = new LogWriter(file)) {
            for (int i = 0; i < 10_000; i++) {
                log.append("line " + i);
            }
        }
        assertThat(Files.readAllLines(file))
                .hasSize(10_001)
                .startsWith("from before", "line 0", "line 1")
                .endsWith("line 9999");
    }

    /** A pipe that nobody reads is a disk that has stopped. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_has_stopped_holds_up_nobody() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<InputStream> reader = CompletableFuture.supplyAsync(() -> open(pipe));
        try (var log = new LogWriter(pipe)) {
            String line = "x".repeat(999);
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                for (int i = 0; i < 10_000; i++) {
                    log.append(line);
                }
            });
            assertThat(log.dropped()).as("lines beyond 8 million characters").isBetween(1_000L, 1_700L);
            reader.join().skip(4 << 20);
            reader.join().close(); // writing fails from now on
        }
    }

    private static InputStream open(Path pipe) {
        try {
            return Files.newInputStream(pipe);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
