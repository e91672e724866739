// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The text files in folder {@code style}: a line a rule, words between spaces, {@code #} begins a comment. */
final class StyleFile {

    private StyleFile() {}

    /** The words of each line, by the file's order. */
    static List<String[]> lines(String name) {
        var resource = Objects.requireNonNull(StyleFile.class.getResourceAsStream("/style/" + name));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("style/%s cannot be read".formatted(name), cause);
        }
    }

    /** The style that a line begins with. */
    static Style style(String name) {
        return Style.named(name).orElseThrow(() -> new IllegalArgumentException("%s is no style".formatted(name)));
    }
}
