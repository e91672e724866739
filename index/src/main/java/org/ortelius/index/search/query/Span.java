// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

/**
 * Neighbouring tokens that may stand for one thing together.
 *
 * @param tokens bit i set = token i belongs to it
 * @param key what they spell, closed up: a house number, a postcode, a country code, a whole name, or the start of a name
 */
public record Span(long tokens, String key) {

    /** The tokens from one to before another, as bits. */
    public static long bits(int from, int to) {
        return (1L << to) - (1L << from);
    }

    /** The position behind its last token. */
    int end() {
        return Long.SIZE - Long.numberOfLeadingZeros(tokens);
    }

    /** Whether it begins at a position. */
    boolean isFrom(int position) {
        return Long.numberOfTrailingZeros(tokens) == position;
    }

    /** Whether all of its tokens are among some others. */
    public boolean isWithin(long others) {
        return (tokens & ~others) == 0;
    }

    /** Whether it stands right before or after one of some other tokens. */
    public boolean touches(long others) {
        return ((tokens << 1 | tokens >>> 1) & others) != 0;
    }
}
