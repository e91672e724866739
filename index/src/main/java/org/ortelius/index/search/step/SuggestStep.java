// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import org.ortelius.index.search.match.Match;

/** While something is being typed, whatever goes on like that is an answer; where nothing does, what is written in other words, or misspelt. */
public final class SuggestStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        List<Match> explaining = explaining(soFar.matches());
        if (explaining.isEmpty() && !run.budget().isNearlyOver()) {
            explaining = explaining(run.looseMatches());
        }
        if (!explaining.isEmpty()) {
            return Findings.list(explaining);
        }
        return Findings.list(
                run.budget().isNearlyOver()
                        ? soFar.matches()
                        : soFar.orBetter(run.fuzzyMatches()).matches());
    }

    private static List<Match> explaining(List<Match> matches) {
        return matches.stream().filter(match -> match.unexplained() == 0).toList();
    }
}
