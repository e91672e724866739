// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs commands of {@code ortelius} as processes of their own, with the Java and the classes of this one.
 *
 * @param heap the most memory that one takes, as for {@code -Xmx}
 * @param environment what they get beside the environment of this process
 */
public record Launcher(String heap, Map<String, String> environment) {

    /** The process that a command must not outlive, by its id. */
    public static final String PARENT = "ORTELIUS_PARENT";

    private static final String PACKAGED = "quarkus-run.jar";
    private static final String MAIN = "org.ortelius.api.cli.Main";

    /** A command under way. */
    @FunctionalInterface
    interface Started {
        void process(Process process);
    }

    /** Runs a command to its end, hands over each line of what it says, and gives its exit code. */
    int run(List<String> arguments, Started started, Consumer<String> says) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(commandLine(arguments)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put(PARENT, Long.toString(ProcessHandle.current().pid()));
        Process process = builder.start();
        started.process(process);
        try (BufferedReader lines = process.inputReader()) {
            process.getOutputStream().close();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    says.accept(line.stripTrailing());
                }
            }
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> commandLine(List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heap);
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("--sun-misc-unsafe-memory-access=allow");
        String classes = System.getProperty("java.class.path");
        line.addAll(classes.endsWith(PACKAGED) ? List.of("-jar", classes) : List.of("-cp", classes, MAIN));
        line.addAll(arguments);
        return line;
    }
}
