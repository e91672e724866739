// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.List;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Trace;

/** Tells a trace how candidates compare with a query; without one it does nothing. */
public record MatchTrace(Trace trace) {

    /** Begins the comparison of candidates with the query. */
    public void compare(String what) {
        trace.table(
                what,
                "place",
                "category",
                "rank",
                "called",
                "name explains",
                "open",
                "unexplained",
                "penalty",
                "prominence",
                "ranking",
                "verdict");
    }

    /** An explanation of a candidate, and what became of it. */
    public void compared(Match match, QueryInterpretation interpretation, String verdict) {
        if (trace.isOn()) {
            CandidateDoc candidate = match.candidate();
            trace.row(
                    candidate.key().ref() == null ? "" : candidate.key().ref(),
                    candidate.key().category(),
                    candidate.ranks().address(),
                    candidate.called(),
                    interpretation.text(match.name().tokens()),
                    interpretation.text(match.open()),
                    Trace.rounded(match.unexplained()),
                    Trace.rounded(match.penalty()),
                    Trace.rounded(match.prominence()),
                    Trace.rounded(match.ranking()),
                    verdict);
        }
    }

    /** The answer in its order, before places that read the same are folded. */
    public void answered(List<Match> ordered) {
        if (trace.isOn()) {
            trace.table("answer, before folding", "place", "category", "called", "penalty", "ranking", "confidence");
            for (Match match : ordered) {
                CandidateDoc candidate = match.candidate();
                trace.row(
                        candidate.key().ref() == null ? "" : candidate.key().ref(),
                        candidate.key().category(),
                        candidate.called(),
                        Trace.rounded(match.penalty()),
                        Trace.rounded(match.ranking()),
                        Trace.rounded(match.confidence()));
            }
        }
    }

    /** Ends the comparison; says so when the time is up or the budget spent. */
    public void closed(Budget budget) {
        if (trace.isOn() && budget.isOver()) {
            trace.table("the %s: what was found until here is the answer"
                    .formatted(budget.isSpent() ? "budget is spent" : "time is up"));
        }
    }
}
