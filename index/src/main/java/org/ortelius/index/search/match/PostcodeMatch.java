// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.store.candidate.CandidateDoc;

/** What it costs that a candidate has another postcode than the query; place-model.md 7.6. Immutable. */
final class PostcodeMatch {

    private static final double OTHER_POSTCODE = .15;

    /** A shorter code, such as 123, is hardly a postcode: it stays open like any other word or number. */
    private static final int SHORTEST_WRONG_CODE = 4;

    private final QueryInterpretation interpretation;

    PostcodeMatch(QueryInterpretation interpretation) {
        this.interpretation = interpretation;
    }

    /**
     * The tokens that are left without the postcode, and its penalty. The candidate's own postcode is explained and costs nothing. Another one costs
     * little, because people mistake postcodes more often than streets.
     */
    AddressContext.Rest without(CandidateDoc candidate, long open) {
        Span other = null;
        for (Span postcode : interpretation.postcodes()) {
            if (postcode.isWithin(open)) {
                if (postcode.key().equals(candidate.address().postcode())) {
                    return new AddressContext.Rest(open & ~postcode.tokens(), 0);
                }
                boolean isLong = postcode.key().length() >= SHORTEST_WRONG_CODE;
                other = isLong && (other == null || other.isWithin(postcode.tokens())) ? postcode : other;
            }
        }
        return other == null
                ? new AddressContext.Rest(open, 0)
                : new AddressContext.Rest(open & ~other.tokens(), OTHER_POSTCODE);
    }
}
