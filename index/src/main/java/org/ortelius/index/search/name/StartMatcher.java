// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.List;
import org.ortelius.index.search.query.PrefixMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.wording.Guesses;
import org.ortelius.index.store.candidate.NameVariant;

/** Matches names of which a query has only the beginning, because they are cut short or still being typed. Immutable. */
final class StartMatcher {

    private final QueryInterpretation interpretation;
    private final List<Token> tokens;

    StartMatcher(QueryInterpretation interpretation) {
        this.interpretation = interpretation;
        this.tokens = interpretation.tokens();
    }

    /** "Rue du Po" for Rue du Portier. */
    void add(List<NameMatch> matches, NameVariant variant, long available) {
        if (interpretation.cut().isEmpty()) {
            return;
        }
        String whole = variant.joined();
        for (Span start : interpretation.cut()) {
            if (start.isWithin(available) && whole.startsWith(start.key())) {
                double closedUp = isInItsWords(start, variant) ? 0 : NameMatch.CLOSED_UP;
                matches.add(new NameMatch(variant, start.tokens(), 0, cut(start, whole.length()) + closedUp));
            }
        }
    }

    private double cut(Span start, int letters) {
        int typed = start.key().length();
        return interpretation.isUnfinished(start.tokens())
                ? PrefixMatch.penalty(typed, letters)
                : Guesses.cut(typed, letters);
    }

    /** "Boulevard des" begins Boulevard des Moulins in its own words, and Boulevard de Suisse in others. */
    private boolean isInItsWords(Span start, NameVariant variant) {
        int from = Long.numberOfTrailingZeros(start.tokens());
        int count = Long.bitCount(start.tokens());
        if (count > variant.words().size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            String word = variant.words().get(i);
            String typed = tokens.get(from + i).text();
            if (i == count - 1 ? !word.startsWith(typed) : !word.equals(typed)) {
                return false;
            }
        }
        return true;
    }
}
