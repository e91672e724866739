// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text.numbers;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Roman numerals in small letters, well formed ones only: {@code xiv}, not {@code xiiii}. */
final class Roman {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private static final int FIRST_WITH_L = 40;

    /** Words of European languages and of romanised Chinese. */
    private static final Set<String> WORDS = Set.of("ci", "li", "vi", "xi", "lii", "mix", "xl");

    private static final Map<String, Integer> NUMERALS = numerals();

    private Roman() {}

    private static Map<String, Integer> numerals() {
        var numerals = new HashMap<String, Integer>();
        for (int value = 1; value <= NumberWords.HIGHEST; value++) {
            numerals.put(write(value), value);
        }
        return numerals;
    }

    private static String write(int value) {
        var numeral = new StringBuilder();
        int rest = value;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                numeral.append(SIGNS[i]);
            }
        }
        return numeral.toString();
    }

    /** 0 where a word is no numeral. */
    static int value(String word) {
        return NUMERALS.getOrDefault(word, 0);
    }

    /** Empty where a value has none here. */
    static String of(int value) {
        return value >= 1 && value <= NumberWords.HIGHEST ? write(value) : "";
    }

    /** Whether an ordinal may be written with it and an ending: "XXe", "Ier". With C and L such words are "la" and "les". */
    static boolean mayHaveEnding(int value) {
        return value >= 1 && value < FIRST_WITH_L;
    }

    static boolean isAmbiguous(String numeral) {
        return numeral.length() == 1 || WORDS.contains(numeral);
    }
}
