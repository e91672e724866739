// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.List;
import java.util.regex.Pattern;

/** An address as it stands on a letter, in lines: who gets it, then the street with its number, then the town. */
final class AddressLabel {

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}++");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{L}{3,}+(?!\\p{Nd})");

    /** So many digits in the only number of a label are a postcode. */
    private static final int DIGITS_OF_POSTCODE = 4;

    /** Who, the street, the town. */
    private static final int FEWEST_LINES = 3;

    private AddressLabel() {}

    /** How many lines at the start say who gets the letter: those above a street with a number; 0 where no such street stands between other lines. */
    static int recipients(List<String> lines) {
        if (lines.size() < FEWEST_LINES) {
            return 0;
        }
        int street = 0;
        while (street < lines.size() && !hasNumber(lines.get(street))) {
            street++;
        }
        boolean isLast = street >= lines.size() - 1;
        return isLast || !isStreet(lines.get(street), lines.subList(street + 1, lines.size())) ? 0 : street;
    }

    private static boolean isStreet(String line, List<String> below) {
        boolean isShort =
                DIGITS.matcher(line).results().allMatch(number -> number.group().length() < DIGITS_OF_POSTCODE);
        return WORD.matcher(line).find() && (isShort || below.stream().anyMatch(AddressLabel::hasNumber));
    }

    private static boolean hasNumber(String line) {
        return DIGITS.matcher(line).find();
    }
}
