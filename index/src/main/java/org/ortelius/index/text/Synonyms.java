// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words that stand for one another, "Blvd" for "Boulevard", in some fifty languages at once; asked at query time, so that a change needs no new
 * import. A line of a list is a group, {@code boulevard|bd|blvd}; {@code ~strasse|str} is one of endings, so that "Bahnhofstr." is
 * "Bahnhofstrasse". A spelling may have several words, {@code state route|sr}, in any letters; a line that begins with # is a comment. Immutable.
 */
public final class Synonyms {

    /** Its name in a generation's folder. */
    public static final String FILE = "synonyms.txt";

    private static final String ENDING = "~";
    private static final int LONGEST_ENDING = 12;

    /** So many words in a row are compared with spellings; the program's lists have a few longer ones, which are only written out. */
    private static final int LONGEST_PHRASE = 4;

    private static final String LIST = "abbreviations.txt";

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> endings = new HashMap<>();
    private final Map<String, Set<String>> phrases = new HashMap<>();

    private Synonyms() {}

    /** Those that come with the program. */
    public static Synonyms builtIn() {
        var synonyms = new Synonyms();
        Stream.concat(WordList.lines(LIST).stream(), WordList.own(LIST).stream())
                .forEach(line -> synonyms.add(line, group(line, Integer.MAX_VALUE)));
        return synonyms;
    }

    /** The same and those of a file. Throws with the line when one is no group. */
    public static Synonyms with(Path file) throws IOException {
        var synonyms = builtIn();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Set<String> group = group(line, LONGEST_PHRASE);
            if (group.size() < 2) {
                throw new IllegalArgumentException(
                        "%s, line %d: a group needs two spellings or more, of four words at most, separated by |, such as boulevard|blvd; got \"%s\""
                                .formatted(file, number, line));
            }
            synonyms.add(line, group);
        }
        return synonyms;
    }

    /** Those of the generation in a folder; those that come with the program where it has none of its own. */
    public static Synonyms of(Path folder) throws IOException {
        Path own = folder.resolve(FILE);
        try {
            return Files.exists(own) ? with(own) : builtIn();
        } catch (IllegalArgumentException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notText) {
            throw new IllegalArgumentException("%s is no text in UTF-8".formatted(file), notText);
        }
    }

    private void add(String line, Collection<String> group) {
        List<String> single =
                group.stream().filter(spelling -> !isPhrase(spelling)).toList();
        var groups = line.startsWith(ENDING) ? endings : words;
        for (String word : single) {
            groups.computeIfAbsent(word, none -> new LinkedHashSet<>(4)).addAll(single);
        }
        if (single.size() < group.size()) {
            for (String spelling : group) {
                phrases.computeIfAbsent(spelling, none -> new LinkedHashSet<>(4))
                        .addAll(group);
            }
        }
    }

    private static boolean isPhrase(String spelling) {
        return spelling.indexOf(' ') >= 0;
    }

    /** @param longest spellings of more words are left out */
    private static Set<String> group(String line, int longest) {
        boolean isOfEndings = line.startsWith(ENDING);
        var group = new LinkedHashSet<String>();
        for (String spelling : line.substring(isOfEndings ? 1 : 0).split("\\|")) {
            List<Word> words = Normalizer.words(spelling);
            if (words.size() == 1 || !isOfEndings && words.size() > 1 && words.size() <= longest) {
                group.add(words.stream().map(Word::text).collect(joining(" ")));
                group.add(words.stream().map(Word::expanded).collect(joining(" ")));
            }
        }
        return group;
    }

    /** Other words for a word, itself among them; empty when there are none. */
    public Set<String> of(String word) {
        return words.getOrDefault(word, Set.of());
    }

    /**
     * How a text may read with one of its words, or some in a row, in another spelling, where that changes how many words there are: "state route 14"
     * for "sr 14".
     *
     * @param text normalised words
     * @param isWanted which spellings to write, words parted by blanks
     */
    public List<List<String>> rewordings(List<String> text, Predicate<String> isWanted) {
        var rewordings = new ArrayList<List<String>>();
        for (int from = 0; from < text.size(); from++) {
            for (int to = from + 1; to <= Math.min(text.size(), from + LONGEST_PHRASE); to++) {
                String typed = String.join(" ", text.subList(from, to));
                for (String other : phrases.getOrDefault(typed, Set.of())) {
                    boolean isOther = !other.equals(typed) && (isPhrase(typed) || isPhrase(other));
                    if (isOther && isWanted.test(other)) {
                        var reworded = new ArrayList<>(text.subList(0, from));
                        reworded.addAll(List.of(other.split(" ")));
                        reworded.addAll(text.subList(to, text.size()));
                        rewordings.add(reworded);
                    }
                }
            }
        }
        return rewordings;
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
