// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Budget;

/**
 * What is left of the matches that any step finds: those that the client wants, each place once, the best first. Matches are filtered, folded and put in
 * order here alone.
 *
 * @param filter what the client wants
 * @param interpretation what the query may mean, and what the matches explain
 */
public record WantedMatches(ResultFilter filter, QueryInterpretation interpretation, Places places, Budget budget) {

    /** @param found in any order; of equal matches the earlier one comes first */
    public List<Match> of(List<Match> found) {
        Map<Integer, Match> best = new LinkedHashMap<>();
        for (Match match : found) {
            if (filter.admits(match, interpretation)) {
                Match seen = filter.charged(match);
                best.merge(seen.document(), seen, Match::orBetter);
            }
        }
        var ordered = new ArrayList<>(best.values());
        ordered.sort(Match.BEST_FIRST);
        return new Strays(places, budget).without(ordered);
    }
}
