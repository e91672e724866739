// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.QueryInterpretation;

/** What the words are misspelt or cut short for, where nothing else explains them. */
public final class FuzzyStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        boolean isAtPosition =
                run.request().filter().focus().isSpelt(); // what is called so elsewhere is no misspelling here
        if (!soFar.areWeak() || isAtPosition || run.budget().isNearlyOver()) {
            return soFar;
        }
        QueryInterpretation wide = run.wideInterpretation();
        List<Match> matches = CategoryStep.meant(run.matches(wide), run);
        boolean isExplained = !matches.isEmpty() && matches.getFirst().unexplained() == 0;
        List<Match> ofKind = isExplained ? List.of() : CategoryStep.whereMisspelt(wide, run);
        return ofKind.isEmpty() ? soFar.orBetter(matches) : Findings.list(ofKind);
    }
}
