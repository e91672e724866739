// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text.numbers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.text.WordList;

/**
 * What people write into an address beside it: units, companies, post boxes, of {@code words/own/noise.txt}, and the words beside house numbers. Words are
 * compared closed up and normalised. Immutable.
 */
public final class NoiseWords {

    /** What a word says. */
    public enum Kind {
        UNIT,
        /** A unit that streets are called by, too: "flat 3" is one where it stands alone between commas. */
        AMBIGUOUS_UNIT,
        /** A unit where a house number stands before it: "et. 2", "3층". */
        UNIT_BEHIND_NUMBER,
        NUMBER,
        /** A word that belongs to the number before it: "58号". */
        COUNTER,
        COMPANY,
        /** The first word of a phrase that names people: "Frau Muster". */
        TITLE,
        /** An article or preposition, which may stand before any name: "the", "im". */
        ARTICLE,
        /** A box at a post office, whose number is never a house's: "Postfach 123". */
        POST_BOX
    }

    private final Map<String, Set<Kind>> kinds = new HashMap<>();

    public NoiseWords(HouseNumberWords words) {
        for (String line : WordList.folded("noise.txt")) {
            int tab = line.indexOf('\t');
            Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
            for (String key : line.substring(tab + 1).split("\\|")) {
                add(kind, key);
            }
        }
        words.all(HouseNumberWords.Role.BEFORE).forEach(key -> add(Kind.NUMBER, key));
        words.all(HouseNumberWords.Role.BEHIND).forEach(key -> add(Kind.COUNTER, key));
        words.all(HouseNumberWords.Role.UNIT).forEach(key -> add(Kind.UNIT_BEHIND_NUMBER, key));
    }

    private void add(Kind kind, String key) {
        kinds.merge(key, Set.of(kind), NoiseWords::both);
    }

    private static Set<Kind> both(Set<Kind> some, Set<Kind> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** What some words, closed up, may say; empty for others. */
    public Set<Kind> kinds(String words) {
        return kinds.getOrDefault(words, Set.of());
    }
}
