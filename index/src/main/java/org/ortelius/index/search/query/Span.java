// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

/**
 * Neighbouring tokens that may stand for one thing together.
 *
 * @param tokens bit i set = token i belongs to it
 * @param key what they spell: a house number, a postcode, a country code
 */
public record Span(long tokens, String key) {

    public static long bits(int from, int to) {
        return (1L << to) - (1L << from);
    }

    public boolean isWithin(long others) {
        return (tokens & ~others) == 0;
    }

    /** Whether it stands right before or after one of some other tokens. */
    public boolean touches(long others) {
        return ((tokens << 1 | tokens >>> 1) & others) != 0;
    }
}
