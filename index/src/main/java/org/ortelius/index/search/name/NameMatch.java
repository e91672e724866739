// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import org.ortelius.index.store.candidate.NameVariant;

/**
 * Tokens of a query that one variant of a name explains.
 *
 * @param variant the variant
 * @param tokens which, as bits
 * @param missing 0…1, the share of the variant's letters that the query does not have
 * @param penalty for guessed spellings and for words scattered or in another order
 */
public record NameMatch(NameVariant variant, long tokens, double missing, double penalty) {

    public static final double CLOSED_UP = .02;

    /** For words of a name with others, or a comma, between. */
    public static final double SCATTERED = .1;

    /** For any letter of the name that the query lacks, beside what the share of these letters costs. */
    private static final double INCOMPLETE = .2;

    /** Times the share of the name's letters that the query lacks. */
    private static final double MISSING = .5;

    /** What it costs in all. */
    public double cost() {
        return penalty + (isWhole() ? 0 : INCOMPLETE + MISSING * missing);
    }

    public boolean isWhole() {
        return missing == 0;
    }

    public NameMatch missingAtLeast(double share) {
        return new NameMatch(variant, tokens, Math.max(missing, share), penalty);
    }
}
