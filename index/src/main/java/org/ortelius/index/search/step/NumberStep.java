// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import org.ortelius.index.search.query.QueryInterpretation;

/** The same with numbers in other words, "2nd" for "Second", where those that are typed explain little. */
public final class NumberStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        if (!soFar.areWeak() || run.budget().isNearlyOver()) {
            return soFar;
        }
        QueryInterpretation renumbered = run.renumberedInterpretation();
        return renumbered == run.interpretation() ? soFar : soFar.orBetter(run.matches(renumbered));
    }
}
