// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers of quarters in Japan: 三丁目, 3丁目 and ３丁目 are one, with the number as a word of its own. */
final class Chome {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char TEN = '十';

    private static final Pattern NUMBER = Pattern.compile("([〇一二三四五六七八九十]{1,4}+|[0-9０-９]{1,3}+)\\s*+(?=丁目)");

    private Chome() {}

    /** The text with such numbers in digits; the same text where there are none. */
    static String inDigits(String text) {
        return text.indexOf('丁') < 0 ? text : NUMBER.matcher(text).replaceAll(Chome::spaced);
    }

    private static String spaced(MatchResult number) {
        return " " + value(number.group(1)) + " ";
    }

    /** 3 of 三, 12 of 十二, 20 of 二十, 21 of 二十一. */
    private static int value(String number) {
        int value = 0;
        int last = 0;
        for (char c : number.toCharArray()) {
            if (c == TEN) {
                value += Math.max(1, last) * 10;
                last = 0;
            } else {
                int digit = DIGITS.indexOf(c);
                last = last * 10 + (digit < 0 ? Character.digit(c, 10) : digit);
            }
        }
        return value + last;
    }
}
