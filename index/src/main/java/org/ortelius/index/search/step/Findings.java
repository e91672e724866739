// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.rank.ResultPruner;

/**
 * What a search has found so far.
 *
 * @param matches the best first
 * @param standing whether the search goes on, and how much of the matches is the answer
 */
public record Findings(List<Match> matches, Standing standing) {

    /** How much matches are worth. */
    enum Standing {
        /** The steps that follow may still outdo them. */
        SO_FAR,
        /** What was meant is among them, or it is nowhere. */
        ANSWER,
        /** They are a list to choose from, of which none claims to be the one that is meant: all belong to the answer. */
        LIST
    }

    public static final Findings NOTHING = of(List.of());

    /** A best match that the steps that follow may still outdo. */
    static Findings of(List<Match> matches) {
        return new Findings(matches, Standing.SO_FAR);
    }

    /** Among these is what was meant, or it is nowhere. */
    static Findings answer(List<Match> matches) {
        return new Findings(matches, Standing.ANSWER);
    }

    /** A list to choose from, such as suggestions, or the places of a kind. */
    static Findings list(List<Match> matches) {
        return new Findings(matches, Standing.LIST);
    }

    /** Whether the steps that follow are not needed. */
    public boolean isAnswer() {
        return standing != Standing.SO_FAR;
    }

    /** Whether nothing explains the query well, so that it may mean something else than what is written. */
    boolean areWeak() {
        return matches.isEmpty() || matches.getFirst().isWeak();
    }

    /** Whether something is called as typed, be it only near where the query says. */
    boolean explainAll() {
        return !matches.isEmpty() && matches.getFirst().isPerfect();
    }

    /** Whether something is called as typed, and lies where the query says. */
    boolean arePerfect() {
        return explainAll() && !matches.getFirst().isOff();
    }

    /** These, or others whose best is better. */
    Findings orBetter(List<Match> others) {
        boolean isBetter = matches.isEmpty()
                || !others.isEmpty() && Match.BEST_FIRST.compare(others.getFirst(), matches.getFirst()) < 0;
        return isBetter ? of(others) : this;
    }

    /** The matches that may be meant, the best first. */
    public List<Match> likely() {
        return standing == Standing.LIST ? matches : ResultPruner.of(matches);
    }
}
