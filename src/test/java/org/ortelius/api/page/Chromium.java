// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; as root, Debian's is installed when there is none, else the error says what to install. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Path findOrInstall() {
        return find().or(Chromium::install)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no Chromium on this machine for the tests of the web page: install it (Debian: apt-get install chromium)"));
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install() {
        boolean isRoot = System.getProperty("user.name").equals("root");
        if (!isRoot || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.err.println("installing Debian's chromium for the tests of the web page (once) ...");
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        return find();
    }

    private static void run(String... words) {
        var builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("%s ended with code %d".formatted(String.join(" ", words), code));
            }
        } catch (IOException cause) {
            throw new IllegalStateException(String.join(" ", words) + " cannot be run", cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
