// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Mends links to files that are in another folder now, under the same name. */
final class MovedFiles {

    private MovedFiles() {}

    /** Whether to write what is made from the code, instead of comparing it. */
    static boolean isToWrite() {
        return "write".equals(System.getProperty("docs"));
    }

    /** Where files of the name of a missing one are. */
    static String of(Path missing) {
        String found = named(missing).stream().map(Repository::nameOf).collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : "; of that name there is " + found;
    }

    /** Lets each link of a document whose file has moved lead to the one file of that name. */
    static void mend(Path document) throws IOException {
        String before = Repository.read(document);
        String text = before;
        for (Markdown.Link link : Markdown.of(document).links()) {
            String path = link.target().split("#", 2)[0];
            Path target = document.resolveSibling(path).normalize();
            List<Path> moved = path.contains(":") || Files.exists(target) ? List.of() : named(target);
            if (moved.size() == 1) {
                String now = document.getParent().relativize(moved.getFirst()).toString();
                text = text.replace("](" + path, "](" + now);
            }
        }
        if (!text.equals(before)) {
            Files.writeString(document, text);
        }
    }

    private static List<Path> named(Path missing) {
        return Repository.files("/" + missing.getFileName());
    }
}
