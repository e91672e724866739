// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;

/** What the words are misspelt or cut short for, where nothing else explains them. */
public final class FuzzyStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        boolean isAtPosition =
                run.request().filter().focus().isSpelt(); // what is called so elsewhere is no misspelling here
        if (!soFar.areWeak() || isAtPosition || run.budget().isNearlyOver()) {
            return soFar;
        }
        return soFar.orBetter(run.fuzzyMatches());
    }
}
