// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A main class in a JVM of its own: it can be killed, and what one JVM does alike each time, another may do otherwise. */
final class OtherJvm {

    private OtherJvm() {}

    /**
     * Starts a class of this class path.
     *
     * @param log what it prints
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

    /** Runs it to its end, which has to be a good one. */
    static void run(Class<?> main, Path log, List<?> arguments) throws IOException, InterruptedException {
        var process = start(main, log, arguments.toArray());
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
