// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The S3 server of the tests of {@code publish}, in a process of its own since its libraries would meet those of Quarkus. */
public final class S3Process implements AutoCloseable {

    private static final Path MODULE =
            Path.of("../publish/target").toAbsolutePath().normalize();

    private final Process process;
    private final BufferedReader said;

    private S3Process(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it on a free port. */
    public static S3Process start(Path folder) throws IOException {
        String libraries =
                Files.readString(MODULE.resolve("s3-server.classpath")).strip();
        return new S3Process(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        String.join(
                                ":",
                                MODULE.resolve("test-classes").toString(),
                                MODULE.resolve("classes").toString(),
                                libraries),
                        "org.ortelius.publish.S3Server",
                        folder.toString(),
                        "0"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Where it listens; waits until it does. */
    public String address() throws IOException {
        return said.readLine();
    }

    /** Nobody listens any more. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
