// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.ArrayList;
import java.util.List;

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

    /** The tokens that are left when a run of them, as bits, is taken out; those behind it move up. */
    static List<Token> without(long run, List<Token> tokens) {
        var left = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if ((run >> i & 1) == 0) {
                left.add(tokens.get(i));
            }
        }
        return List.copyOf(left);
    }

    /** The bits of the tokens that are left, where they are then. */
    static long without(long run, long bits) {
        long before = Long.lowestOneBit(run) - 1;
        return bits & before | (bits & ~run & ~before) >>> Long.bitCount(run);
    }

    /** What has none of the run. */
    static List<Span> allWithout(long run, List<Span> spans) {
        return spans.stream()
                .filter(span -> (span.tokens & run) == 0)
                .map(span -> new Span(without(run, span.tokens), span.key))
                .toList();
    }
}
