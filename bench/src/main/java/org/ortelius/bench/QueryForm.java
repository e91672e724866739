// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.util.List;
import java.util.Random;

/** What people make of an address when they type it. */
public enum QueryForm {
    CLEAN,
    ONE_TYPO,
    CUT_SHORT,
    MADE_UP;

    private static final int SHORTEST_MISTYPED = 6;
    private static final int SHORTEST_CUT = 5;
    private static final double SHARE_OF_CUT = .7;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /** The query for an address. */
    public String query(Address address, Random random) {
        String street = switch (this) {
            case CLEAN -> address.street();
            case ONE_TYPO -> mistyped(address.street(), random);
            case CUT_SHORT -> cut(address.street());
            case MADE_UP -> madeUp(random) + "strasse";
        };
        return "%s %s, %s".formatted(street, address.number(), address.town());
    }

    /** The text with a typo in a word that is long enough: two letters swapped, one dropped, replaced or added. Without such a word the text is unchanged. */
    private static String mistyped(String street, Random random) {
        List<String> words = List.of(street.split(" "));
        List<String> candidates = words.stream()
                .filter(word -> word.length() >= SHORTEST_MISTYPED)
                .toList();
        if (candidates.isEmpty()) {
            return street;
        }
        String word = candidates.get(random.nextInt(candidates.size()));
        int at = 1 + random.nextInt(word.length() - 2);
        char other = (char) ('a' + random.nextInt(26));
        var typed = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> typed.deleteCharAt(at).insert(at + 1, word.charAt(at));
            case 1 -> typed.deleteCharAt(at);
            case 2 -> typed.setCharAt(at, other);
            default -> typed.insert(at, other);
        }
        return street.replace(word, typed);
    }

    private static String cut(String street) {
        int length = Math.max(SHORTEST_CUT, (int) (SHARE_OF_CUT * street.length()));
        return street.substring(0, Math.min(length, street.length()));
    }

    private static String madeUp(Random random) {
        var name = new StringBuilder();
        for (int syllable = 0; syllable < 4; syllable++) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            name.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return name.toString();
    }
}
