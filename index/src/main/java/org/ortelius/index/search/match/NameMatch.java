// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import org.ortelius.index.store.Form;

/**
 * Tokens of a query that one form of a name explains.
 *
 * @param form the form
 * @param tokens which, as bits
 * @param missing 0…1, the share of the form's letters that the query does not have
 * @param penalty for guessed spellings and for words scattered or in another order
 */
public record NameMatch(Form form, long tokens, double missing, double penalty) {

    public static final double CLOSED_UP = .02;

    /** Abbreviations, but no guesses. */
    public static final double MAX_PENALTY_OF_END = .05;

    public boolean isWhole() {
        return missing == 0;
    }

    NameMatch missingAtLeast(double share) {
        return new NameMatch(form, tokens, Math.max(missing, share), penalty);
    }
}
