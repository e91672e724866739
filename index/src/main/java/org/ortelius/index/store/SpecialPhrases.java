// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.index.place.Category;
import org.ortelius.index.text.WordList;

/**
 * Words for kinds of places: "bars" for {@code amenity=bar}. A generation keeps its own in a file beside Lucene's, a line a category:
 * {@code key=value}, a tab and the phrases, closed up and separated by bars. A generation without the file uses the program's phrases.
 */
public final class SpecialPhrases {

    /**
     * @param text the words closed up, with the preposition when {@code isNear}
     * @param order of several categories of one text that with the least is what people mean most; equal where nothing is known
     */
    public record Phrase(String text, Category category, boolean isNear, int order) {

        public Phrase(String text, Category category, boolean isNear) {
            this(text, category, isNear, Integer.MAX_VALUE);
        }
    }

    /** Its name in a generation's folder. */
    public static final String FILE = "special-phrases.tsv";

    private static final String BUILT_IN = "categories.tsv";
    private static final String NEAR = "near:";

    private SpecialPhrases() {}

    /** A phrase as a user types it, in each spelling of its words. */
    public static List<Phrase> phrases(String typed, Category category, boolean isNear) {
        return WordList.closedUp(typed).stream()
                .map(text -> new Phrase(text, category, isNear))
                .toList();
    }

    /** Writes the phrases into a generation's folder. */
    public static void write(Path folder, List<Phrase> phrases) throws IOException {
        var lines = phrases.stream()
                .map(phrase -> (phrase.isNear() ? NEAR : "") + phrase.category() + "\t" + phrase.text())
                .toList();
        Files.write(folder.resolve(FILE), lines);
    }

    /** The phrases of the generation in a folder. */
    public static List<Phrase> read(Path folder) throws IOException {
        Path own = folder.resolve(FILE);
        return Files.exists(own) ? of(Files.readAllLines(own)) : builtIn();
    }

    /** The phrases that come with the program. */
    public static List<Phrase> builtIn() {
        var phrases = new ArrayList<Phrase>();
        int order = 0;
        for (String line : WordList.ownFolded(BUILT_IN)) {
            add(phrases, line, order++);
        }
        phrases.addAll(of(WordList.lines(BUILT_IN)));
        return phrases;
    }

    private static List<Phrase> of(List<String> lines) {
        var phrases = new ArrayList<Phrase>();
        lines.forEach(line -> add(phrases, line, Integer.MAX_VALUE));
        return phrases;
    }

    private static void add(List<Phrase> phrases, String line, int order) {
        boolean isNear = line.startsWith(NEAR);
        int tab = line.indexOf('\t');
        String[] tag = line.substring(isNear ? NEAR.length() : 0, tab).split("=", 2);
        var category = new Category(tag[0], tag[1]);
        for (String phrase : line.substring(tab + 1).split("\\|")) {
            phrases.add(new Phrase(phrase, category, isNear, order));
        }
    }
}
