// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text.numbers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.Uninterrupted;
import org.ortelius.index.text.Word;
import org.ortelius.index.text.WordList;

/**
 * The words that people write beside a house number, such as "No." and "号", in the languages of {@code words/number-words.tsv}. Its lines are a role, a
 * language and spellings parted by {@code |}. Words are compared closed up and normalised. Immutable.
 */
public final class HouseNumberWords {

    /** Where a word stands and what it says. */
    public enum Role {
        /** It says that a number follows: "No. 5". */
        BEFORE,
        /** It says that a number was before: "58号". */
        BEHIND,
        /** It parts a number from that of a building on the same plot: "18 корпус 2". */
        PART,
        /** It parts the first number of a range from the last: "24 à 28". */
        TO,
        /** It is to a number what a letter is: "14 bis". */
        LETTER,
        /** It says that a flat, floor, entrance or block follows, or was before, where a house number stands before that. */
        UNIT
    }

    private static final class Loaded {
        static final HouseNumberWords ALL = Uninterrupted.read(HouseNumberWords::new);
    }

    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final Map<String, Set<String>> parts = new HashMap<>();

    private HouseNumberWords() {
        for (Role role : Role.values()) {
            words.put(role, new HashSet<>());
        }
        for (String line : WordList.lines("number-words.tsv")) {
            String[] cells = line.split("\t");
            add(Role.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[2].split("\\|"));
        }
    }

    /** Those of all languages; the first call reads them. */
    public static HouseNumberWords ofAllLanguages() {
        return Loaded.ALL;
    }

    private void add(Role role, String[] spellings) {
        var group = new LinkedHashSet<String>();
        for (String spelling : spellings) {
            group.addAll(WordList.closedUp(spelling));
        }
        words.get(role).addAll(group);
        if (role == Role.PART) {
            group.forEach(word ->
                    parts.computeIfAbsent(word, none -> new LinkedHashSet<>()).addAll(group));
        }
    }

    /** Whether some words, closed up, have a role. */
    public boolean is(Role role, String word) {
        return words.get(role).contains(word);
    }

    /** Whether some words are a house number and nothing else: "49", "49 a", "č.p. 49", "Haus 49". */
    public boolean areNumber(List<Word> some) {
        boolean hasNumber = false;
        var beside = new StringBuilder();
        for (Word word : some) {
            if (HouseNumbers.looksLikeOne(word.text())) {
                hasNumber = true;
            } else if (word.text().length() > 1) {
                beside.append(word.text());
            }
        }
        return hasNumber
                && (beside.isEmpty() || words.values().stream().anyMatch(role -> role.contains(beside.toString())));
    }

    /** How else a word that parts numbers may be spelt, itself among it; empty when it is none. */
    public Set<String> spellingsOfPart(String word) {
        return parts.getOrDefault(word, Set.of());
    }

    /**
     * The numbers to look for where one is missing, the likelier first: 14 for 14b, 14bis and 18к2, the first and then the last of a range; empty for a plain
     * number and for a word that only begins with one, such as 2nd.
     */
    public List<String> shortened(String number) {
        String base = HouseNumbers.base(number);
        String rest = number.substring(base.length());
        boolean isLetter = rest.length() == 1 || rest.length() > 1 && !Character.isLetter(rest.charAt(1));
        if (base.isEmpty() || HouseNumbers.isInBlock(number) || !isLetter && !is(Role.LETTER, rest)) {
            return List.of();
        }
        String last = rest.substring(1);
        return rest.charAt(0) == '-' && HouseNumbers.isRange(base, last) ? List.of(base, last) : List.of(base);
    }

    /** All words of a role. */
    public Set<String> all(Role role) {
        return Set.copyOf(words.get(role));
    }
}
