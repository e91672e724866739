// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.text.StreetWords;

/** Whether a match explains so much of a query that it may be an answer. */
final class Plausibility {

    /** Beyond this a street, house or POI is not what was meant. */
    private static final double MAX_PENALTY = .8;

    /** A town may stand for an address that it holds, if the query names it in full. */
    private static final double MAX_UNEXPLAINED_OF_AREA = .85;

    /** Route 16 is not "Haldastr 16". */
    private static final double MAX_UNEXPLAINED_OF_NUMBER = .2;

    /** Of a name that is not typed in full. */
    private static final int SHORTEST_START = 3;

    private static final int SHORTEST_MISSPELT_START = 5;

    /** An address may leave at most this many numbers open: house, flat, floor. */
    private static final int MAX_OPEN_NUMBERS = 3;

    /** Times the weight of the words of a name, words beside it that nothing in the index has outweigh it: neither Vaduz nor "St" is what they mean. */
    private static final double MOST_UNKNOWN = 2.5;

    private final QueryInterpretation interpretation;
    private final MatchTrace trace;
    private final StreetWords words = StreetWords.ofAllLanguages();

    Plausibility(QueryInterpretation interpretation, MatchTrace trace) {
        this.interpretation = interpretation;
        this.trace = trace;
    }

    /** Whether it may be an answer. */
    boolean isPlausible(Match match) {
        boolean isPlausible = explainsEnough(match);
        trace.compared(match, interpretation, isPlausible ? "fits" : "leaves too much open");
        return isPlausible;
    }

    private boolean explainsEnough(Match match) {
        if ((match.open() & interpretation.onlyCountry()) != 0 || isHardlyNamed(match) || isAmongUnknown(match)) {
            return false;
        }
        if (interpretation.plainNumbers(match.open() & ~interpretation.ignorable()) > MAX_OPEN_NUMBERS) {
            return false;
        }
        if (match.candidate().isArea()) {
            boolean isSpelled =
                    match.name().isWhole() && match.name().penalty() <= Spellings.MAX_PENALTY_OF_ABBREVIATION;
            boolean isNamed = isSpelled || match.penaltyBesideNumbers() <= MAX_PENALTY;
            boolean isOther =
                    interpretation.isNameOfOther(match.open()) || interpretation.isIntentOfOther(match.open());
            return isNamed
                    && !isOther
                    && match.penalty() < Matcher.ELSEWHERE
                    && match.unexplained() <= MAX_UNEXPLAINED_OF_AREA;
        }
        return !isHalfNearby(match)
                && !isHouseOfOther(match)
                && match.penaltyBesideNumbers() <= MAX_PENALTY
                && match.unexplained() <= (isOnlyNumber(match.name()) ? MAX_UNEXPLAINED_OF_NUMBER : 1);
    }

    /**
     * What nobody is typing on is not the start of a name where it is two letters, "fr" of Ruhende Frau, or a few that are misspelt as well. Digits alone are
     * a whole name or postcode: "192 168 1 1" is nothing.
     */
    private boolean isHardlyNamed(Match match) {
        NameMatch name = match.name();
        if (interpretation.isUnfinished()) {
            return false;
        }
        boolean isGuess = name.penalty() > Spellings.MAX_PENALTY_OF_ABBREVIATION;
        if (interpretation.isOnlyNumber(interpretation.all())) {
            return isGuess || !name.isWhole() || match.open() != 0 || match.numberPenalty() > 0;
        }
        int letters = interpretation.letters(name.tokens());
        boolean isShort = Long.bitCount(name.tokens()) == 1
                && letters > 0
                && letters < (isGuess ? SHORTEST_MISSPELT_START : SHORTEST_START);
        return !name.isWhole() && (isShort || isTypeOfOther(match));
    }

    /** The "boulevard du" of "Boulevard du Jardin Exotique" is not that of Boulevard du Larvotto, if something else explains the garden. */
    private boolean isTypeOfOther(Match match) {
        long name = match.name().tokens();
        boolean isBesideName = false;
        for (int i = 0; i < interpretation.tokens().size(); i++) {
            Token token = interpretation.tokens().get(i);
            boolean isNamed = (name >> i & 1) == 1;
            if (isNamed && !words.isType(token.text()) && !words.isFiller(token.text())) {
                return false;
            }
            boolean isByOther = !isNamed && (match.open() >> i & 1) == 0;
            isBesideName |= isByOther && token.isWord() && interpretation.areInOnePhrase(i, name);
        }
        return isBesideName;
    }

    /** "vaduz qqq www" and "xyzzy street" are made up; with a number, or behind a comma, it may be an address that the map lacks. */
    private boolean isAmongUnknown(Match match) {
        boolean isAddress = !interpretation.numbers().isEmpty()
                || !interpretation.postcodes().isEmpty();
        int unknown = 0;
        for (int i = 0; i < interpretation.tokens().size() && !isAddress && !interpretation.isUnfinished(); i++) {
            Token token = interpretation.tokens().get(i);
            boolean isUnknown = (match.open() >> i & 1) == 1 && token.isWord() && token.weight() >= 1;
            unknown +=
                    isUnknown && interpretation.areInOnePhrase(i, match.name().tokens()) ? 1 : 0;
        }
        return unknown > MOST_UNKNOWN * interpretation.weight(match.name().tokens());
    }

    /** The lift called "A" is no better. */
    private boolean isOnlyNumber(NameMatch name) {
        return interpretation.isOnlyNumber(name.tokens()) || name.variant().isLetter();
    }

    /** A town nearby excuses only what the query names in full; of a street with half the name a house may be tagged with all of it. */
    private boolean isHalfNearby(Match match) {
        boolean isHalf = !match.name().isWhole() || match.unexplained() > 0;
        return match.isOff() && isHalf && interpretation.numbers().isEmpty();
    }

    /** The guidepost "Planken" is not Hubweg, Planken; nor is "Post Ruggell" in Landstrasse 33 Landstrasse 59, Ruggell. */
    private boolean isHouseOfOther(Match match) {
        boolean isNumbered = !match.candidate().address().numbers().isEmpty();
        boolean isOtherNumber = isNumbered
                && !match.name().isWhole()
                && interpretation.plainNumbers(match.open() & ~interpretation.ignorable()) > 0;
        boolean isOtherName = match.candidate().isHouse()
                && interpretation.numbers().isEmpty()
                && interpretation.isNameOfOther(match.open());
        return isOtherNumber || isOtherName;
    }
}
