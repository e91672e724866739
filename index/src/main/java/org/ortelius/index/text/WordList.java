// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The word lists that come with the program, lines of {@code resources/words}. */
public final class WordList {

    private WordList() {}

    /** The lines of a list, in UTF-8. */
    public static List<String> lines(String file) {
        try (var text = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream("/words/" + file), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words of a phrase closed up, in each spelling; empty if it has none. */
    public static Set<String> closedUp(String phrase) {
        var plain = new StringBuilder();
        var expanded = new StringBuilder();
        for (Word word : Normalizer.words(phrase)) {
            plain.append(word.text());
            expanded.append(word.expanded());
        }
        var both = new LinkedHashSet<String>();
        if (!plain.isEmpty()) {
            both.add(plain.toString());
            both.add(expanded.toString());
        }
        return both;
    }
}
