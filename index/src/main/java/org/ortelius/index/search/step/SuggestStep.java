// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ortelius.index.search.match.Match;

/** While something is being typed, whatever goes on like that is an answer; places of a kind that it asks for after it; where nothing does, what is written in
 * other words, or misspelt. */
public final class SuggestStep implements Step {

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        List<Match> explaining = explaining(soFar.matches());
        Optional<List<Match>> ofKind =
                explaining.size() < run.request().limit() && !run.budget().isNearlyOver()
                        ? CategoryStep.whileTyping(run)
                        : Optional.empty();
        if (explaining.isEmpty() && ofKind.isEmpty() && !run.budget().isNearlyOver()) {
            explaining = explaining(run.looseMatches());
        }
        if (!explaining.isEmpty() || ofKind.isPresent()) {
            return Findings.list(Stream.of(explaining, ofKind.orElse(List.of()))
                    .flatMap(List::stream)
                    .toList());
        }
        return Findings.list(
                run.budget().isNearlyOver()
                        ? soFar.matches()
                        : soFar.orBetter(run.matches(run.wideInterpretation())).matches());
    }

    private static List<Match> explaining(List<Match> matches) {
        return matches.stream().filter(match -> match.unexplained() == 0).toList();
    }
}
