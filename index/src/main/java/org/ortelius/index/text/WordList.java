// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The word lists that come with the program, in {@code resources/words}. A program makes most of them from other projects' data, in the spelling that
 * searches compare in; lines of our own stand in a list of the same name in {@code words/own}, in any spelling.
 */
public final class WordList {

    private WordList() {}

    private static final String OWN = "own/";

    /** The lines of a list, in UTF-8, without empty ones and comments, which begin with #. */
    public static List<String> lines(String file) {
        try (var text = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream("/words/" + file), StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Our own lines of a list, as they are written. */
    public static List<String> own(String file) {
        return lines(OWN + file);
    }

    /** Our own lines of a list, closed up and in comparable letters; what stands before a tab is left as it is. */
    public static List<String> ownFolded(String file) {
        return own(file).stream().map(WordList::fold).toList();
    }

    /** The lines of a list and then our own, all of them closed up and in comparable letters. */
    public static List<String> folded(String file) {
        return Stream.concat(lines(file).stream(), ownFolded(file).stream()).toList();
    }

    private static String fold(String line) {
        int phrases = line.indexOf('\t') + 1;
        return line.substring(0, phrases)
                + Stream.of(line.substring(phrases).split("\\|"))
                        .flatMap(phrase -> closedUp(phrase).stream())
                        .collect(joining("|"));
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
