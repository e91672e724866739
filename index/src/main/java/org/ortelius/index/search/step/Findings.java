// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.rank.ResultPruner;

/**
 * What a search has found so far.
 *
 * @param matches the best first
 * @param isAnswer whether the steps that follow are not needed
 * @param isComplete whether all of the matches belong to the answer, because none of them claims to be the one that is meant
 */
public record Findings(List<Match> matches, boolean isAnswer, boolean isComplete) {

    /** A best match that the steps that follow may still outdo. */
    static Findings of(List<Match> matches) {
        return new Findings(matches, false, false);
    }

    /** Among these is what was meant, or it is nowhere. */
    static Findings answer(List<Match> matches) {
        return new Findings(matches, true, false);
    }

    /** A list to choose from, such as suggestions, or the places of a kind. */
    static Findings list(List<Match> matches) {
        return new Findings(matches, true, true);
    }

    public static final Findings NOTHING = of(List.of());

    /** Whether nothing explains the query well, so that it may mean something else than what is written. */
    boolean areWeak() {
        return matches.isEmpty() || matches.getFirst().isWeak();
    }

    /** Whether something is called as typed, and lies where the query says. */
    boolean arePerfect() {
        return !matches.isEmpty()
                && matches.getFirst().isPerfect()
                && !matches.getFirst().isOff();
    }

    /** These, or others whose best is better. */
    Findings orBetter(List<Match> others) {
        boolean isBetter = matches.isEmpty()
                || !others.isEmpty() && Match.BEST_FIRST.compare(others.getFirst(), matches.getFirst()) < 0;
        return isBetter ? of(others) : this;
    }

    /** The matches that may be meant, the best first. */
    public List<Match> likely() {
        return isComplete ? matches : ResultPruner.of(matches);
    }
}
