// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.List;
import java.util.Set;

/**
 * What the words of a query may mean. Nothing is decided here: each candidate is read in the way that suits it best.
 *
 * @param tokens at most {@link #MAX_TOKENS} words
 * @param numbers what may be house numbers, longer readings first
 * @param postcodes what may be postcodes
 * @param countries names and codes of countries that the index knows
 */
record Reading(List<Token> tokens, List<Span> numbers, List<Span> postcodes, List<Span> countries) {

    static final int MAX_TOKENS = 40;

    long all() {
        return Span.bits(0, tokens.size());
    }

    long mask(Role role) {
        long mask = 0;
        for (int i = 0; i < tokens.size(); i++) {
            mask |= tokens.get(i).roles().contains(role) ? 1L << i : 0;
        }
        return mask;
    }

    /** The words that a structured query gives as the country; what they do not explain is not what was asked for. */
    long onlyCountry() {
        long mask = 0;
        for (int i = 0; i < tokens.size(); i++) {
            mask |= tokens.get(i).roles().equals(Set.of(Role.COUNTRY)) ? 1L << i : 0;
        }
        return mask;
    }

    /** The letters of the words among some tokens; pure numbers do not count. */
    int letters(long mask) {
        int letters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            letters += (mask >> i & 1) == 1 && token.hasLetter() ? token.text().length() : 0;
        }
        return letters;
    }
}
