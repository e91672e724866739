// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.CategoryIntent;

/** What the words are misspelt or cut short for, where nothing else explains them. */
public final class FuzzyStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        boolean isAtPosition =
                run.request().filter().focus().isSpelt(); // what is called so elsewhere is no misspelling here
        if (!soFar.areWeak() || isAtPosition || run.budget().isNearlyOver()) {
            return soFar;
        }
        return soFar.orBetter(run.fuzzyMatches().stream()
                .filter(match -> run.interpretation().intents().stream().noneMatch(intent -> isBeside(match, intent)))
                .toList());
    }

    /** "apteka in Warszawa" is nothing but a pharmacy, whatever begins with "in". */
    private static boolean isBeside(Match match, CategoryIntent intent) {
        long kind = Long.lowestOneBit(intent.tokens());
        return intent.isCertain()
                && (match.name().tokens() & kind) == 0
                && !intent.isFor(match.candidate().key().category());
    }
}
