// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.OptionalInt;

/**
 * The places of house numbers in a row that can be counted through. A plain number is its own place. Numbers with a letter come above all plain ones,
 * each with room for the number without a letter and the letters a to z: 13, 13a, 13b.
 */
public final class CountedNumber {

    /** Above all plain numbers, which have six digits at most. */
    private static final int FIRST_LETTERED = 1_000_000;

    private static final int LETTERS = 27;

    private CountedNumber() {}

    /** The place of a plain number, or of one with a letter; empty for any other. */
    public static OptionalInt place(String number) {
        return HouseNumbers.isPlain(number) ? OptionalInt.of(Integer.parseInt(number)) : lettered(number);
    }

    /** The place of a number among those with letters, where a plain one stands before its a; empty for what is neither. */
    public static OptionalInt placeAmongLettered(String number) {
        return HouseNumbers.isPlain(number)
                ? OptionalInt.of(FIRST_LETTERED + Integer.parseInt(number) * LETTERS)
                : lettered(number);
    }

    private static OptionalInt lettered(String number) {
        String base = HouseNumbers.base(number);
        char letter = number.isEmpty() ? ' ' : number.charAt(number.length() - 1);
        return HouseNumbers.isPlain(base) && base.length() == number.length() - 1 && letter >= 'a' && letter <= 'z'
                ? OptionalInt.of(FIRST_LETTERED + Integer.parseInt(base) * LETTERS + letter - 'a' + 1)
                : OptionalInt.empty();
    }

    /** The number at a place, in the spelling of {@link HouseNumbers}. */
    public static String at(int place) {
        if (place < FIRST_LETTERED) {
            return Integer.toString(place);
        }
        int letter = (place - FIRST_LETTERED) % LETTERS;
        String base = Integer.toString((place - FIRST_LETTERED) / LETTERS);
        return letter == 0 ? base : base + (char) ('a' + letter - 1);
    }

    /** Whether two places are of one number with different letters. */
    public static boolean haveOneNumber(int place, int other) {
        return place >= FIRST_LETTERED
                && other >= FIRST_LETTERED
                && (place - FIRST_LETTERED) / LETTERS == (other - FIRST_LETTERED) / LETTERS;
    }
}
