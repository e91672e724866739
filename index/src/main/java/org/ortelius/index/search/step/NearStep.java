// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.QueryInterpretation;

/** Near a thing: a kind beside its name, "Schloss Vaduz parking", and what has a name of its own, "Coop near Schloss Vaduz"; place-model.md 7.18. */
public final class NearStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        boolean isExplained = soFar.matches().stream().anyMatch(match -> match.unexplained() == 0);
        if (soFar.explainAll() || run.budget().isNearlyOver()) {
            return soFar;
        }
        Findings ofKind = isExplained ? soFar : ofKind(soFar, run);
        return ofKind.isAnswer() ? ofKind : called(soFar, run);
    }

    private static Findings ofKind(Findings soFar, SearchRun run) throws IOException {
        for (CategoryIntent intent : run.intentsBesideThings()) {
            boolean mayBeNear = !intent.isGuess() && !CategoryStep.isWhole(intent, run);
            List<Match> things =
                    mayBeNear ? run.grounds().things(run.interpretation().without(intent), intent) : List.of();
            List<Match> found = run.categorySearch().around(things, intent.near(), CategoryStep.most(run));
            if (!found.isEmpty()) {
                return Findings.list(found);
            }
        }
        return soFar;
    }

    private static Findings called(Findings soFar, SearchRun run) throws IOException {
        QueryInterpretation read = run.interpretation();
        var near = run.prepositions().namesNear(read.tokens(), read.ignorable(), read.names());
        for (var name : near.entrySet()) {
            var intent = new CategoryIntent(name.getValue(), List.of(), CategoryIntent.Relation.NEAR, false);
            List<Match> grounds = run.grounds().any(read.without(intent), intent);
            List<Match> found =
                    run.categorySearch().calledNear(grounds, name.getKey().key(), CategoryStep.most(run));
            if (!found.isEmpty()) {
                return Findings.list(found);
            }
        }
        return soFar;
    }
}
