// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What street names have beside what they are called by, in the languages of {@code words/street-words.txt}: types ("street", "ulica"), fillers ("of",
 * "de"), and the endings of compounds that are types ("~gasse"). Words are compared normalised. Immutable.
 */
public final class StreetWords {

    private static final int SHORTEST_STEM = 3;

    private static final class Loaded {
        static final StreetWords ALL = Uninterrupted.read(StreetWords::new);
    }

    private final Set<String> types = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();
    private final Map<String, Set<String>> endings = new HashMap<>();

    private StreetWords() {
        for (String line : WordList.folded("street-words.txt")) {
            int tab = line.indexOf('\t');
            List<String> words = List.of(line.substring(tab + 1).split("\\|"));
            switch (line.substring(0, tab)) {
                case "type" -> types.addAll(words);
                case "filler" -> fillers.addAll(words);
                case "ending" ->
                    words.forEach(word -> endings.computeIfAbsent(word, none -> new LinkedHashSet<>())
                            .addAll(words));
                default -> throw new IllegalStateException("no sort of words that street names have: " + line);
            }
        }
        fillers.removeAll(types);
    }

    /** Those of all languages; the first call reads them. */
    public static StreetWords ofAllLanguages() {
        return Loaded.ALL;
    }

    /** Whether a word says of what type a street is, and not what it is called. */
    public boolean isType(String word) {
        return types.contains(word) || endings.containsKey(word);
    }

    /** Whether a word is an article or preposition, such as are left out. */
    public boolean isFiller(String word) {
        return fillers.contains(word);
    }

    /** A compound parted before the type that it ends with, each way once, longer types first: of "bachgasse" these are "bach" and "gasse". */
    public List<Compound> compounds(String word) {
        var compounds = new ArrayList<Compound>();
        for (int stem = SHORTEST_STEM; stem < word.length(); stem++) {
            if (endings.containsKey(word.substring(stem))) {
                compounds.add(new Compound(word.substring(0, stem), word.substring(stem)));
            }
        }
        return compounds;
    }

    /** The same compound with other types of its language in place of its own. */
    public Set<String> otherwise(Compound compound) {
        var others = new LinkedHashSet<String>();
        endings.getOrDefault(compound.type(), Set.of()).forEach(type -> others.add(compound.stem() + type));
        others.remove(compound.stem() + compound.type());
        return others;
    }

    /**
     * A word that ends with a type.
     *
     * @param stem what stands before it
     * @param type the type
     */
    public record Compound(String stem, String type) {}
}
