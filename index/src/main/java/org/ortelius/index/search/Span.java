// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

/**
 * Neighbouring tokens that may stand for one thing together.
 *
 * @param tokens bit i set = token i belongs to it
 * @param key what they spell: a house number, a postcode, a country code
 */
record Span(long tokens, String key) {

    static long bits(int from, int to) {
        return (1L << to) - (1L << from);
    }

    boolean isWithin(long others) {
        return (tokens & ~others) == 0;
    }

    /** Whether it stands right before or after one of some other tokens. */
    boolean touches(long others) {
        return ((tokens << 1 | tokens >>> 1) & others) != 0;
    }
}
