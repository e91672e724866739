// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

/**
 * One comparable word.
 *
 * @param text ASCII letters and digits in lower case, diacritics dropped: {@code stadtle}; never empty
 * @param expanded the same with umlauts and rings written out, {@code staedtle}; equal to {@code text} for most words
 * @param glued whether only a hyphen or slash parts it from the word before, as in {@code 12-14}; between digits there may be blanks, too: {@code 12 - 14}
 * @param dashed whether it is glued by a hyphen or dash, not by a slash
 */
public record Word(String text, String expanded, boolean glued, boolean dashed) {

    /** A word with one spelling. */
    public static Word of(String text) {
        return new Word(text, text, false, false);
    }
}
