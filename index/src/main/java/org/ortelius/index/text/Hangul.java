// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

/**
 * Korean in Latin letters as its road signs and passports write it, by the Revised Romanization of 2000: 국채보상대로 is Gukchaebosangdaero, where ICU spells
 * letter by letter, gugchaebosangdaelo. Sounds that meet within a word change one another (왕릉, Wangneung), but not before the ending of a street or district
 * (종로, Jong-ro).
 */
public final class Hangul {

    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final String[] INITIAL = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final int SILENT = 11;

    private static final String[] VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };

    /** The sound of final consonants before others and at the end. */
    private static final String[] FINAL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    /** The same before a vowel, which takes the last of them over. */
    private static final String[] CARRIED = {
        "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m", "b", "ps", "s",
        "ss", "ng", "j", "ch", "k", "t", "p", ""
    };

    /** Endings of street and village names that do not change what stands before them. */
    private static final String ENDINGS = "로리면";

    private Hangul() {}

    /** The text with all Korean syllables in Latin letters; the same text where there are none. */
    public static String romanized(String text) {
        if (text.chars().noneMatch(c -> isSyllable((char) c))) {
            return text;
        }
        var latin = new StringBuilder(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isSyllable(text.charAt(i))) {
                addSyllable(latin, text, i);
            } else {
                latin.append(text.charAt(i));
            }
        }
        return latin.toString();
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    private static void addSyllable(StringBuilder latin, String text, int at) {
        int syllable = text.charAt(at) - FIRST;
        boolean follows = at > 0 && isSyllable(text.charAt(at - 1)) && !isEnding(text, at);
        int before = follows ? (text.charAt(at - 1) - FIRST) % FINALS : 0;
        latin.append(initial(before, syllable / FINALS / VOWELS)).append(VOWEL[syllable / FINALS % VOWELS]);
        boolean goesOn = at + 1 < text.length() && isSyllable(text.charAt(at + 1)) && !isEnding(text, at + 1);
        int next = goesOn ? (text.charAt(at + 1) - FIRST) / FINALS / VOWELS : -1;
        latin.append(last(syllable % FINALS, next));
    }

    private static boolean isEnding(String text, int at) {
        boolean isLast = at + 1 == text.length() || !isSyllable(text.charAt(at + 1));
        return isLast && ENDINGS.indexOf(text.charAt(at)) >= 0;
    }

    /** What is heard of an initial consonant behind a final one: r turns to l behind l and n, and to n behind all others. */
    private static String initial(int before, int initial) {
        String heard = INITIAL[initial];
        return switch (FINAL[before]) {
            case "l" -> heard.equals("r") || heard.equals("n") ? "l" : heard;
            case "n" -> heard.equals("r") ? "l" : heard;
            case "" -> heard;
            default -> heard.equals("r") ? "n" : heard;
        };
    }

    /** What is heard of a final consonant before an initial one, -1 at the end: k, t and p turn nasal before n, m and r. */
    private static String last(int last, int next) {
        if (next == SILENT) {
            return CARRIED[last];
        }
        String heard = FINAL[last];
        String onset = next < 0 ? "" : INITIAL[next];
        if (heard.equals("n") && onset.equals("r")) {
            return "l";
        }
        boolean isNasal = onset.equals("n") || onset.equals("m") || onset.equals("r");
        return !isNasal
                ? heard
                : switch (heard) {
                    case "k" -> "ng";
                    case "t" -> "n";
                    case "p" -> "m";
                    default -> heard;
                };
    }
}
