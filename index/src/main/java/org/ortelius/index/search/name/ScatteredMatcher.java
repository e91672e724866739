// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.List;
import java.util.function.ToLongFunction;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.store.candidate.NameVariant;

/**
 * Names whose words stand apart in the query, or in another order, or are not all there. Immutable.
 *
 * @param readAs the tokens that may be read as a word of the index, as bits
 */
record ScatteredMatcher(List<Token> tokens, ToLongFunction<String> readAs) {

    private static final double REORDERED = .02;

    /** The way that a name's words explain available tokens one by one, wherever they stand; none when it has none of them. */
    void add(List<NameMatch> matches, NameVariant variant, long available) {
        long used = 0;
        double penalty = 0;
        int letters = 0;
        int missing = 0;
        boolean isInOrder = true;
        for (String word : variant.words()) {
            int best = bestToken(word, available & ~used);
            letters += word.length();
            if (best < 0) {
                missing += word.length();
            } else {
                isInOrder &= used >>> best == 0;
                used |= 1L << best;
                penalty += tokens.get(best).penaltyAs(word);
            }
        }
        if (used != 0) {
            double share = (double) missing / letters;
            matches.add(new NameMatch(
                    variant,
                    used,
                    share,
                    penalty + (!isOneRun(used) ? NameMatch.SCATTERED : isInOrder ? 0 : REORDERED)));
        }
    }

    private int bestToken(String word, long available) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (long left = readAs.applyAsLong(word) & available; left != 0; left &= left - 1) {
            int i = Long.numberOfTrailingZeros(left);
            double penalty = tokens.get(i).penaltyAs(word);
            if (penalty < least) {
                best = i;
                least = penalty;
            }
        }
        return best;
    }

    private static boolean isOneRun(long bits) {
        long run = bits >>> Long.numberOfTrailingZeros(bits);
        return (run & run + 1) == 0;
    }
}
