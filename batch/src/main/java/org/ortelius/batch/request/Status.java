// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.util.List;
import org.ortelius.index.answer.Result;

/**
 * How a row ended. A result is ambiguous when its score is below {@value #LEAST_SCORE}, so that much of the query or of the place's name is left
 * unexplained, or when another place explains the query as well, but for {@value #LEAST_GAP}, and lies more than {@value #APART_METERS} m away.
 */
public enum Status {
    OK("ok"),
    AMBIGUOUS("ambiguous"),
    NOT_FOUND("not-found"),
    /** The row could not be asked; it says why. */
    ERROR("error");

    private static final double LEAST_SCORE = .6;
    private static final double LEAST_GAP = .05;
    private static final double APART_METERS = 500;

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** @param results of a search, the best first */
    static Status of(List<Result> results) {
        if (results.isEmpty()) {
            return NOT_FOUND;
        }
        Result best = results.getFirst();
        boolean isRivalled = results.stream()
                .skip(1)
                .anyMatch(other -> other.confidence() > best.confidence() - LEAST_GAP
                        && other.position().metersTo(best.position()) > APART_METERS);
        return best.confidence() < LEAST_SCORE || isRivalled ? AMBIGUOUS : OK;
    }

    @Override
    public String toString() {
        return word;
    }
}
