// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import org.ortelius.index.search.match.Match;

/**
 * What has the words as they are typed. With tags in brackets it finds nothing: {@link CategoryStep} looks for places of that kind, even if something is
 * called like the words beside them.
 */
public final class ExactStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        List<Match> matches = run.tags().isEmpty() ? run.matches(run.interpretation()) : List.of();
        Findings found = Findings.of(matches);
        boolean isMeant = !run.interpretation().isUnfinished() && found.arePerfect();
        return isMeant ? Findings.answer(matches) : found;
    }
}
