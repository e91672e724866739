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

    public boolean isWhole() {
        return missing == 0;
    }

    public NameMatch missingAtLeast(double share) {
        return new NameMatch(variant, tokens, Math.max(missing, share), penalty);
    }
}
