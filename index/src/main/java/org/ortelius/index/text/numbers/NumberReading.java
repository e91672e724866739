// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text.numbers;

import java.util.Set;

/**
 * A number that some words may stand for.
 *
 * @param value 1 to {@link NumberWords#HIGHEST}, higher only in digits
 * @param form how it is written
 * @param languages those that write it so, ISO 639; empty for what all of them may write, digits and Roman numerals
 * @param isAmbiguous whether the words mean something else just as well: in the same language, Italian {@code sei}, French {@code neuf}, English {@code one};
 *     or another number in another language, {@code elf}; or are a letter or two
 */
public record NumberReading(int value, Form form, Set<String> languages, boolean isAmbiguous) {

    /** How a number is written. */
    public enum Form {
        /** "20". */
        DIGITS,
        /** "2nd", "3-go", "1er". */
        ORDINAL_DIGITS,
        /** "twenty". */
        CARDINAL,
        /** "second". */
        ORDINAL,
        /** "XX". */
        ROMAN
    }
}
