// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import org.ortelius.index.search.SearchTrace;
import org.ortelius.index.search.query.Reading;

/** Whether an alignment explains so much of a query that it may be an answer. */
final class Plausibility {

    /** Beyond this a street, house or POI is not what was meant. */
    private static final double MAX_PENALTY = .8;

    /** A town may stand for an address that it holds, if the query names it in full. */
    private static final double MAX_UNEXPLAINED_OF_AREA = .85;

    /** Route 16 is not "Haldastr 16". */
    private static final double MAX_UNEXPLAINED_OF_NUMBER = .2;

    /** A house number, a flat, a floor; who leaves more open is no address. */
    private static final int MAX_OPEN_NUMBERS = 3;

    private final Reading reading;
    private final SearchTrace trace;

    Plausibility(Reading reading, SearchTrace trace) {
        this.reading = reading;
        this.trace = trace;
    }

    /** Whether it may be an answer. */
    boolean isPlausible(Alignment alignment) {
        boolean isPlausible = explainsEnough(alignment);
        trace.compared(alignment, reading, isPlausible ? "fits" : "leaves too much open");
        return isPlausible;
    }

    private boolean explainsEnough(Alignment alignment) {
        if ((alignment.open() & reading.onlyCountry()) != 0) {
            return false;
        }
        if (reading.plainNumbers(alignment.open()) > MAX_OPEN_NUMBERS) {
            return false;
        }
        if (alignment.card().isArea()) {
            boolean isSpelled =
                    alignment.name().isWhole() && alignment.name().penalty() <= NameMatch.MAX_PENALTY_OF_END;
            boolean isNamed = isSpelled || alignment.penaltyBesideNumbers() <= MAX_PENALTY;
            boolean isOther = reading.isNameOfOther(alignment.open()) || reading.isWishOfOther(alignment.open());
            return isNamed
                    && !isOther
                    && alignment.penalty() < Aligner.ELSEWHERE
                    && alignment.unexplained() <= MAX_UNEXPLAINED_OF_AREA;
        }
        return !isHalfNearby(alignment)
                && !isHouseOfOther(alignment)
                && alignment.penaltyBesideNumbers() <= MAX_PENALTY
                && alignment.unexplained()
                        <= (reading.isOnlyNumber(alignment.name().tokens()) ? MAX_UNEXPLAINED_OF_NUMBER : 1);
    }

    /** A town nearby excuses only what the query names in full; of a street with half the name a house may be tagged with all of it. */
    private boolean isHalfNearby(Alignment alignment) {
        boolean isHalf = !alignment.name().isWhole() || alignment.unexplained() > 0;
        return alignment.isOff() && isHalf && reading.numbers().isEmpty();
    }

    /** The guidepost "Planken" is not Hubweg, Planken; nor is "Post Ruggell" in Landstrasse 33 Landstrasse 59, Ruggell. */
    private boolean isHouseOfOther(Alignment alignment) {
        boolean isNumbered = !alignment.card().address().numbers().isEmpty();
        boolean isOtherNumber = isNumbered
                && !alignment.name().isWhole()
                && reading.plainNumbers(alignment.open() & ~reading.noise()) > 0;
        boolean isOtherName =
                alignment.card().isHouse() && reading.numbers().isEmpty() && reading.isNameOfOther(alignment.open());
        return isOtherNumber || isOtherName;
    }
}
