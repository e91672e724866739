// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program of the operating system, run to its end with its output kept for the error message. */
record Command(List<String> words, Map<String, String> environment) {

    private static final Pattern ERROR = Pattern.compile("FATAL|PANIC|ERROR|error:|No space left");

    /** The program ended with another code than 0; the message holds the line in which it says why. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    static Command of(List<String> words) {
        return new Command(words, Map.of());
    }

    Command with(Map<String, String> variables) {
        return new Command(words, variables);
    }

    void run() throws Failed, IOException {
        output();
    }

    /** The first line that speaks of an error, else the last. */
    private static String reason(String output) {
        return output.lines()
                .filter(line -> ERROR.matcher(line).find())
                .findFirst()
                .orElse(output.substring(output.lastIndexOf('\n') + 1));
    }

    /** The program's output on both streams, without the last line break. */
    String output() throws Failed, IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new Failed(
                        "%s ended with code %d: %s".formatted(words.getFirst(), process.exitValue(), reason(text)));
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Failed(words.getFirst() + " was interrupted");
        }
        return text;
    }
}
