// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.request.SearchRequest;

/**
 * Ends the search where the whole query is the name of something: what the client does not want to see is not misspelt, nor is the half of another
 * name where a field says that it is a name.
 */
public final class NameStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) {
        if (!run.interpretation().isName()) {
            return soFar;
        }
        boolean isWholeAsked = run.request().query() instanceof SearchRequest.Structured;
        List<Match> found = soFar.matches();
        return Findings.answer(
                isWholeAsked ? found.stream().filter(Match::isPerfect).toList() : found);
    }
}
