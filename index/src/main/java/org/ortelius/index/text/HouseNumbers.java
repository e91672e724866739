// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * House numbers as mappers and users write them, in one spelling: "31 a", "31A" → {@code 31a}; "12/3", "12 - 3" → {@code 12-3};
 * "29;31" are two numbers.
 */
public final class HouseNumbers {

    private static final int MAX_PARTS = 50;
    private static final int MAX_LENGTH = 30;
    private static final int MAX_RANGE = 60;
    private static final char BLOCK = '_';

    /** "13a-13c" and "13a-c" as they are spelt here. */
    private static final Pattern LETTERS = Pattern.compile("(\\d{1,6}+)([a-z])(-|\\d{1,6}+)([a-z])");

    private HouseNumbers() {}

    /** The numbers of a tag; empty when it holds none. */
    public static List<String> of(String tag) {
        var numbers = new LinkedHashSet<String>();
        String[] parts = tag.split("[;,]", MAX_PARTS);
        for (String part : parts) {
            String number = one(Normalizer.words(part));
            if (!number.isEmpty() && number.length() <= MAX_LENGTH) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    /** A number within a block of a quarter, as Japan counts houses: 4, 7 → {@code 4_7}; no range. */
    public static String inBlock(String block, String number) {
        return block + BLOCK + number;
    }

    /** Whether a number is one of a block. */
    public static boolean isInBlock(String number) {
        return number.indexOf(BLOCK) > 0;
    }

    /** Words written as one number: digits and letters close up, digits stay apart from digits. */
    public static String one(List<Word> words) {
        var number = new StringBuilder();
        for (Word word : words) {
            String text = word.text();
            if (!number.isEmpty() && isDigit(number.charAt(number.length() - 1)) == isDigit(text.charAt(0))) {
                number.append('-');
            }
            number.append(text);
        }
        return number.toString();
    }

    /**
     * Other numbers that a number answers to: 12-16 to 12, 14 and 16; 13a-c to 13a, 13b and 13c; the pair 1234-12 of old and new numbers to either;
     * empty for a plain number.
     */
    public static Set<String> covered(String number) {
        if (isPlain(number)) { // most
            return Set.of();
        }
        Matcher letters = LETTERS.matcher(number);
        var covered = new LinkedHashSet<String>();
        if (letters.matches() && Set.of("-", letters.group(1)).contains(letters.group(3))) {
            char last = letters.group(4).charAt(0);
            for (char letter = letters.group(2).charAt(0); letter <= last; letter++) {
                covered.add(letters.group(1) + letter);
            }
            return covered;
        }
        int dash = number.indexOf('-');
        if (dash > 0 && dash < number.length() - 1) {
            String first = number.substring(0, dash);
            String last = number.substring(dash + 1);
            covered.add(first);
            if (isRange(first, last)) {
                int step = (Integer.parseInt(last) - Integer.parseInt(first)) % 2 == 0 ? 2 : 1;
                for (int n = Integer.parseInt(first); n <= Integer.parseInt(last); n += step) {
                    covered.add(Integer.toString(n));
                }
            }
            covered.add(last);
        }
        return covered;
    }

    /** Whether two plain numbers can be the first and the last of one plot. */
    public static boolean isRange(String first, String last) {
        boolean plain = isPlain(first) && isPlain(last);
        int length = plain ? Integer.parseInt(last) - Integer.parseInt(first) : 0;
        return length > 0 && length <= MAX_RANGE;
    }

    /** Digits only, at most six. */
    public static boolean isPlain(String number) {
        return !number.isEmpty() && number.length() <= 6 && digits(number) == number.length();
    }

    /** The digits that a number starts with, 6 for 6a; empty when it starts otherwise. */
    public static String base(String number) {
        return number.substring(0, digits(number));
    }

    /** How many digits a number starts with. */
    private static int digits(String number) {
        int end = 0;
        while (end < number.length() && isDigit(number.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a word can be a house number or the start of one: 3, 31a, b12, 1234. */
    public static boolean looksLikeOne(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            digits += isDigit(word.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && digits <= 5 && word.length() - digits <= 3;
    }

    /** Spells one number out of neighbouring words of a query, such as "12" and "a". */
    public static String joined(List<String> words) {
        var parts = new ArrayList<Word>();
        words.forEach(word -> parts.add(Word.of(word)));
        return one(parts);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
