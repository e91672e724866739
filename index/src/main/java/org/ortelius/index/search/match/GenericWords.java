// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.List;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.Stem;
import org.ortelius.index.text.StreetWords;

/**
 * Words of a thing's name that people leave out: what kind of thing it is and where it lies. "Mater Dei" is Mater Dei Hospital, "Schloss" the castle Schloss
 * Vaduz in Vaduz, "tuomiokirkko" Helsingin tuomiokirkko.
 */
final class GenericWords {

    /** For a word left out: where a name is typed in full, this one is not meant. */
    private static final double LEFT_OUT = NameMatch.CLOSED_UP;

    /** For each further one. */
    private static final double LEFT_OUT_AS_WELL = .005;

    private static final int WORK_OF_SURROUNDINGS = 5;

    private final QueryInterpretation interpretation;
    private final AddressContext around;
    private final CategoryPhrases kinds;
    private final StreetWords words = StreetWords.ofAllLanguages();

    GenericWords(QueryInterpretation interpretation, AddressContext around, CategoryPhrases kinds) {
        this.interpretation = interpretation;
        this.around = around;
        this.kinds = kinds;
    }

    /** The same match, with nothing missing where the query lacks only such words, and has others than where the candidate lies. */
    NameMatch completed(CandidateDoc candidate, NameMatch match) {
        boolean mayBeLess = !match.isWhole()
                && candidate.isHouse()
                && !interpretation.isUnfinished()
                && !interpretation.isGuessing()
                && !around.localities().isNamed(match.tokens());
        if (!mayBeLess) {
            return match;
        }
        int leftOut = 0;
        boolean isTold = false;
        for (String word : match.variant().words()) {
            if (isTyped(word, match.tokens())) {
                isTold |= !words.isFiller(word);
            } else if (words.isFiller(word)
                    || kinds.says(word, candidate.key().category())
                    || isAround(candidate, word)) {
                leftOut++;
            } else {
                return match;
            }
        }
        return isTold && leftOut > 0
                ? new NameMatch(
                        match.variant(),
                        match.tokens(),
                        0,
                        match.penalty() + LEFT_OUT + LEFT_OUT_AS_WELL * (leftOut - 1))
                : match;
    }

    private boolean isTyped(String word, long tokens) {
        for (long left = tokens; left != 0; left &= left - 1) {
            if (interpretation.tokens().get(Long.numberOfTrailingZeros(left)).penaltyAs(word)
                    < Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(CandidateDoc candidate, String word) {
        around.budget().spend(WORK_OF_SURROUNDINGS);
        if (isIn(candidate.words().around(), word)) {
            return true;
        }
        for (AddressLine line : candidate.address().lines()) {
            if (isIn(around.namesOf(line.placeId()), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(List<NameVariant> names, String word) {
        for (NameVariant name : names) {
            for (String one : name.words()) {
                if (Stem.isShared(one, word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
