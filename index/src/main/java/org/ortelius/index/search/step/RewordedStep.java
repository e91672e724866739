// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.wording.SynonymExpansion;

/** The same with abbreviations of several words written out, or the other way round, where the typed words explain little. */
public final class RewordedStep implements Step {

    private final SynonymExpansion expansion;

    public RewordedStep(SynonymExpansion expansion) {
        this.expansion = expansion;
    }

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        Findings best = soFar;
        if (soFar.areWeak()) {
            for (SearchRequest.Query reworded : expansion.of(run.request().query())) {
                best = best.orBetter(run.matches(run.interpreted(reworded)));
            }
        }
        return best;
    }
}
