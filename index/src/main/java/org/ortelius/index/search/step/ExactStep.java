// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.QueryInterpretation;

/**
 * What has the words as they are typed. With tags in brackets it finds nothing: {@link CategoryStep} looks for places of that kind, even if something is
 * called like the words beside them. Where words ask for a kind, what has only some words is looked for after {@link CategoryStep}.
 */
public final class ExactStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        if (!run.tags().isEmpty()) {
            return soFar;
        }
        return found(run.asksForKind() ? run.matchesOfKinds() : run.matches(run.interpretation()), run);
    }

    /** The step after that for kinds: what has some of the words, where others only seemed to ask for a kind. */
    public Findings withSomeWords(Findings soFar, SearchRun run) throws IOException {
        return run.asksForKind() ? found(CategoryStep.meant(run.matches(run.interpretation()), run), run) : soFar;
    }

    private static Findings found(List<Match> matches, SearchRun run) {
        Findings found = Findings.of(matches);
        boolean isMeant = !run.interpretation().isUnfinished()
                && found.arePerfect()
                && isSettled(matches.getFirst(), run.interpretation());
        return isMeant ? Findings.answer(matches) : found;
    }

    /** A house is meant where there is a number; elsewhere a kind may be, or what a bus stop is called like. */
    private static boolean isSettled(Match best, QueryInterpretation query) {
        return !query.numbers().isEmpty()
                || !best.isTrifle()
                        && query.intents().stream().allMatch(intent -> CategoryStep.isSettledBy(best, intent));
    }
}
