// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The scripts in {@code bench/quality} have tests of their own, in Python. */
class QualityScriptsTest {

    @Test
    void the_scripts_pass_their_tests() throws IOException, InterruptedException {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .as("python3 is not on the PATH")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
        var command = new ProcessBuilder("python3", "-B", "-m", "unittest", "discover", "bench/quality/tests")
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).as(output).isZero();
    }
}
