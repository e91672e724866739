// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;

/** What is called so in other words: in another romanization, by another type of street, without titles and first names. */
public final class WordingStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        return soFar.areWeak() && !run.budget().isNearlyOver() ? soFar.orBetter(run.looseMatches()) : soFar;
    }
}
