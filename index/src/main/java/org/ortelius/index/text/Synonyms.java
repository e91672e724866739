// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that stand for one another, "Blvd" for "Boulevard", in some fifty languages at once; asked at query time, so that a change needs no new
 * import. A line of a list is a group, {@code boulevard|bd|blvd}; {@code ~strasse|str} is one of endings, so that "Bahnhofstr." is
 * "Bahnhofstrasse". Spellings of several words are left out. Immutable.
 */
public final class Synonyms {

    private static final String ENDING = "~";
    private static final int LONGEST_ENDING = 12;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> endings = new HashMap<>();

    private Synonyms(List<String> lines) {
        lines.forEach(line -> add(
                line, List.of(line.substring(line.startsWith(ENDING) ? 1 : 0).split("\\|"))));
    }

    /** Those that come with the program. */
    public static Synonyms builtIn() {
        return new Synonyms(WordList.lines("abbreviations.txt"));
    }

    /** The same and those of a file; lines that begin with # are comments. Throws with the line when one is no group. */
    public static Synonyms with(Path file) throws IOException {
        var synonyms = builtIn();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (group(line).size() < 2) {
                throw new IllegalArgumentException(
                        "%s, line %d: a group needs two single words or more, parted by |, such as boulevard|blvd; got \"%s\""
                                .formatted(file, number, line));
            }
            synonyms.add(line, group(line));
        }
        return synonyms;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notText) {
            throw new IllegalArgumentException("%s is no text in UTF-8".formatted(file), notText);
        }
    }

    private void add(String line, Collection<String> group) {
        var groups = line.startsWith(ENDING) ? endings : words;
        for (String word : group) {
            groups.computeIfAbsent(word, none -> new LinkedHashSet<>(4)).addAll(group);
        }
    }

    private static Set<String> group(String line) {
        var group = new LinkedHashSet<String>();
        for (String spelling : line.substring(line.startsWith(ENDING) ? 1 : 0).split("\\|")) {
            List<Word> words = Normalizer.words(spelling);
            if (words.size() == 1) {
                group.add(words.getFirst().text());
                group.add(words.getFirst().expanded());
            }
        }
        return group;
    }

    /** Other words for a word, itself among them; empty when there are none. */
    public Set<String> of(String word) {
        return words.getOrDefault(word, Set.of());
    }

    /** Other spellings of a compound by its last part; of "bahnhofstr" these are "bahnhofstrasse" and whatever else may end in "str". */
    public Set<String> ofCompound(String word) {
        var compounds = new LinkedHashSet<String>();
        for (int stem = Math.max(1, word.length() - LONGEST_ENDING); stem < word.length(); stem++) {
            String start = word.substring(0, stem);
            endings.getOrDefault(word.substring(stem), Set.of()).forEach(ending -> compounds.add(start + ending));
        }
        return compounds;
    }
}
