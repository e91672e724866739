// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.request.SearchRequest;

/**
 * Ends the search if the whole query is the name of something in the index, even of something that the client's filter leaves out: then the words are
 * not misspelt. Of a structured query, whose field says what the words name, only matches of the whole name stay.
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
