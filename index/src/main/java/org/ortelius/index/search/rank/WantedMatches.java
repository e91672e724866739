// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.QueryInterpretation;

/**
 * What is left of the matches that any step finds: those that the client wants, each place once, the best first. Matches are filtered, folded and put in
 * order here alone.
 *
 * @param filter what the client wants
 * @param interpretation what the query may mean, and what the matches explain
 */
public record WantedMatches(ResultFilter filter, QueryInterpretation interpretation) {

    /** @param found in any order; of equal matches the earlier one comes first */
    public List<Match> of(List<Match> found) {
        Map<Integer, Match> best = new LinkedHashMap<>();
        for (Match match : found) {
            if (filter.admits(match, interpretation)) {
                Match seen = filter.charged(match);
                best.merge(seen.document(), seen, Match::orBetter);
            }
        }
        return withoutStrays(best.values().stream().sorted(Match.BEST_FIRST).toList());
    }

    /** A town nearby stands for the own one only while nothing lies in the town that the query names. */
    private static List<Match> withoutStrays(List<Match> ordered) {
        boolean isExact = !ordered.isEmpty()
                && !ordered.getFirst().isOff()
                && ordered.getFirst().unexplained() == 0;
        return isExact ? ordered.stream().filter(match -> !match.isOff()).toList() : ordered;
    }
}
