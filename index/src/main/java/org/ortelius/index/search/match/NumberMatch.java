// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.numbers.HouseNumberWords;

/** The penalty of a candidate with another house number than the query's, or none. Not thread-safe. */
final class NumberMatch {

    private static final double COVERED = .05;
    private static final double BY_BASE = .3;

    /** 6 may become 61, but 6 itself comes first, whatever is at 61. */
    private static final double BEGUN = .2;

    /** For each digit left to type: 60 before 600. */
    private static final double BEGUN_DIGIT = .02;

    /** Of two houses at a number of a street the one comes first whose own street that is. */
    private static final double OF_OTHER_STREET = -.02;

    /** For a number that nothing explains. */
    static final double OPEN = .7;

    /** A number beside the one that was found is a flat's or a floor's. */
    private static final double OPEN_BESIDE = .1;

    private final QueryInterpretation interpretation;
    private final Map<String, List<String>> shortened = new HashMap<>();

    private final NameMatcher names;
    private final AddressContext around;

    /** The query's numbers within blocks. */
    private final List<Span> inBlocks;

    NumberMatch(QueryInterpretation interpretation, NameMatcher names, AddressContext around) {
        this.interpretation = interpretation;
        this.names = names;
        this.around = around;
        this.inBlocks = interpretation.numbers().stream()
                .filter(number -> HouseNumbers.isInBlock(number.key()))
                .toList();
    }

    /** The number among some tokens that fits a candidate best; absent when none does, or the candidate has none. */
    @Nullable
    Span own(CandidateDoc candidate, long open) {
        Span best = null;
        double least = 1;
        for (Span number : candidate.address().numbers().isEmpty() ? List.<Span>of() : interpretation.numbers()) {
            double penalty = number.isWithin(open) ? penalty(candidate, number) : 1;
            if (penalty < least) {
                best = number;
                least = penalty;
            }
        }
        return best;
    }

    /** 0 for the number itself, more for a range that covers it, 6a for 6 or 6 for 6a; 1 for another number. */
    double penalty(CandidateDoc candidate, Span asked) {
        if (isInOtherBlock(candidate, asked)) {
            return 1;
        }
        double least = 1;
        List<String> shorter = shortened.computeIfAbsent(asked.key(), HouseNumberWords.ofAllLanguages()::shortened);
        for (String number : candidate.address().numbers()) {
            double one = number.equals(asked.key())
                    ? 0
                    : HouseNumbers.covered(number).contains(asked.key())
                            ? COVERED
                            : isBegunBy(asked, number)
                                    ? BEGUN
                                            + BEGUN_DIGIT
                                                    * (number.length()
                                                            - asked.key().length())
                                    : HouseNumbers.base(number).equals(asked.key()) || shorter.contains(number)
                                            ? BY_BASE
                                            : 1;
            least = Math.min(least, one);
        }
        return least;
    }

    /** What pleads for a house that is found by its street's name: its importance, unless it is tagged with another street than the one that it hangs on. */
    double prominence(CandidateDoc house, NameMatch name) {
        List<NameVariant> street = around.namesOf(house.address().parentId());
        var tagged = new ArrayList<>(house.words().parent());
        tagged.removeAll(street);
        boolean isOther = !tagged.isEmpty()
                && street.contains(name.variant())
                && names.all(tagged, name.tokens()).stream().noneMatch(NameMatch::isWhole);
        return house.importance() + (isOther ? OF_OTHER_STREET : 0);
    }

    /** The 7 of "9-7" is not that of block 4, where houses are numbered by block. */
    private boolean isInOtherBlock(CandidateDoc candidate, Span asked) {
        List<String> numbers = candidate.address().numbers();
        if (inBlocks.isEmpty() || numbers.stream().noneMatch(HouseNumbers::isInBlock)) {
            return false;
        }
        List<Span> blocks =
                inBlocks.stream().filter(span -> asked.isWithin(span.tokens())).toList();
        return !blocks.isEmpty() && blocks.stream().noneMatch(span -> numbers.contains(span.key()));
    }

    /** Whether a number that is asked for is the candidate's own, not only near it; also where there is none, or the candidate has none. */
    boolean isOwn(CandidateDoc candidate, long otherTokens) {
        return candidate.address().numbers().isEmpty()
                || interpretation.numbers().isEmpty()
                || interpretation.numbers().stream()
                        .anyMatch(
                                number -> (number.tokens() & otherTokens) == 0 && penalty(candidate, number) < BY_BASE);
    }

    private boolean isBegunBy(Span asked, String number) {
        return interpretation.isUnfinished(asked.tokens()) && number.startsWith(asked.key());
    }

    /** The penalty of numbers that nothing explains. */
    double openPenalty(long open, boolean hasNumber) {
        double penalty = 0;
        for (int i = 0; i < interpretation.tokens().size(); i++) {
            boolean isOpenNumber =
                    (open >> i & 1) == 1 && !interpretation.tokens().get(i).hasLetter();
            boolean isIgnorable = (interpretation.ignorable() >> i & 1) == 1;
            penalty += isOpenNumber && !isIgnorable ? (hasNumber || penalty > 0 ? OPEN_BESIDE : OPEN) : 0;
        }
        return penalty;
    }
}
