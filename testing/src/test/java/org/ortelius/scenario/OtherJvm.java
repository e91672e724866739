// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A main class in a JVM of its own. It can be killed, and it may order things differently than this JVM. */
final class OtherJvm {

    private OtherJvm() {}

    /**
     * Starts a class of this class path.
     *
     * @param log the file of its output
     */
    static Process start(Class<?> main, Path log, Object... arguments) throws IOException {
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        main.getName()),
                Stream.of(arguments).map(Object::toString));
        return new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Runs it to its end, and checks that it succeeds. */
    static void run(Class<?> main, Path log, List<?> arguments) throws IOException, InterruptedException {
        var process = start(main, log, arguments.toArray());
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
