// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program of the operating system, run to its end with its output kept for the error message. */
record Command(List<String> words, Map<String, String> environment) {

    /** The program ended with another code than 0; the message holds the last line that it printed. */
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

    /** What the program printed on both streams, without the last line break. */
    String output() throws Failed, IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                String last = text.substring(text.lastIndexOf('\n') + 1);
                throw new Failed("%s ended with code %d: %s".formatted(words.getFirst(), process.exitValue(), last));
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Failed(words.getFirst() + " was interrupted");
        }
        return text;
    }
}
